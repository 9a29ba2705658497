-- Whoever asks for some of the money (C6a) may say how much. NULL: they did not say, or asked for everything. The currency is
-- that of their order or, where none is known yet, of the school, so it stands beside it and not in the claim's own column.
ALTER TABLE claims ADD COLUMN asked_minor BIGINT CHECK (asked_minor > 0);
ALTER TABLE claims ADD COLUMN asked_currency TEXT;

-- A coupon is for those who are given it, unless its owner says that everybody may see it in the basket.
ALTER TABLE coupons ADD COLUMN is_advertised BOOLEAN NOT NULL DEFAULT FALSE;
