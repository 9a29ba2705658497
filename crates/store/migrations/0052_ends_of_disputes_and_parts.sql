-- A dispute at the bank ends one way or another, and the terms ask which (C11c, C11d, C11e). As the customer fared: won, lost,
-- found to be a fraud, or withdrawn. Other findings just end.
ALTER TABLE claim_findings ADD COLUMN outcome TEXT CHECK (outcome IN ('won', 'lost', 'fraud', 'withdrawn'));

-- Some of the money can be asked for instead of all of it; then a person looks at the case (C6a).
ALTER TABLE claims ADD COLUMN is_partial BOOLEAN NOT NULL DEFAULT FALSE;
