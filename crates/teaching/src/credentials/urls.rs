//! The addresses of certificates.

use super::CertificateId;

/// Where anyone can verify a certificate.
pub fn verify(id: &CertificateId) -> String {
    format!("/certificates/{id}")
}

/// The file, for its holder.
pub fn pdf(id: &CertificateId) -> String {
    format!("/certificates/{id}.pdf")
}
