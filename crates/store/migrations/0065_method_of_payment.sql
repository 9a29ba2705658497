-- By which means a payment was made, as its provider reported it with the money: the terms say when money that goes back
-- shows, and that depends on it. Payments from before, and those whose provider does not say, have none.
ALTER TABLE payments ADD COLUMN method TEXT CHECK (method IN ('card', 'transfer', 'wallet', 'other'));
