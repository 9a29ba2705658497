payments-back-title = Your payment
payments-back-waiting = We are waiting for the payment provider's word. This page looks again by itself every two seconds.
payments-back-settled = Your payment has arrived.
payments-back-declined = The payment was not made. Nothing was charged.
payments-back-forward = Go to your order
