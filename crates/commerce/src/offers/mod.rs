//! Offers: what is for sale, at which price, under which promise.
