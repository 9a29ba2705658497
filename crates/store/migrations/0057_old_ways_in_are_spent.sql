-- A confirmation of an order used to hold a link that signs its new customer in, and everybody of the staff could read
-- it. Those letters stay as they are, being the proof of what was confirmed; the links in them are spent. Whoever waits
-- for one asks for another.
UPDATE sign_in_links SET used_at = created_at WHERE used_at IS NULL AND purpose = 'sign-in';
