-- What the coupon took off an order, so that its confirmation and its page can say the price before and after. The lines hold what is
-- left of each, and from those it cannot be worked out again. Absent where no coupon was used, and in orders from before it was kept.

ALTER TABLE orders ADD COLUMN discount_minor BIGINT;
