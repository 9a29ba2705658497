-- Whoever asks for some of the money (C6a) may say how much; it is in the currency of what was paid. NULL: they did not say, or
-- asked for everything. What cannot be told yet in which currency it is, because no order is known, stays among the words.
ALTER TABLE claims ADD COLUMN asked_minor BIGINT CHECK (asked_minor > 0);
ALTER TABLE claims ADD COLUMN asked_currency TEXT;

-- A coupon is for those who are given it, unless its owner says that everybody may see it in the basket.
ALTER TABLE coupons ADD COLUMN is_advertised BOOLEAN NOT NULL DEFAULT FALSE;
