-- A confirmation of an order used to hold a link that signs its new customer in, and everybody of the staff could read
-- it. Letters that hold one are confidential, as those are that are written for nothing else.
UPDATE letters SET confidential = TRUE WHERE confidential = FALSE AND plain LIKE '%/sign-in/%';
