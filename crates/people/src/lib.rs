//! People: accounts, agreements, promises, letters.
