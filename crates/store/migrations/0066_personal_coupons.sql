-- A coupon can be one person's, given for one thing: a credit that is offered after a refusal (C9b). Whoever else types its
-- code is told that there is none.
ALTER TABLE coupons ADD COLUMN holder TEXT;
ALTER TABLE coupons ADD COLUMN given_for TEXT;

CREATE UNIQUE INDEX coupons_given_for ON coupons (given_for) WHERE given_for IS NOT NULL;
