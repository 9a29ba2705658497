//! Teaching: catalog, learning, assessment, credentials.
