//! Learning: player, quiz, certificate.
