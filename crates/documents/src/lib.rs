//! Invoices, certificates, terms and letters as PDF and HTML; sends nothing.
