payments-back-title = Your payment
payments-back-waiting = We are waiting for the payment provider's word. This page looks again by itself, less and less often.
payments-back-asked = We are still waiting for the payment provider's word. This page does not look by itself any more; the order says how it stands.
payments-back-unfitting = The payment provider reported another amount than we had asked for. A person looks at it and makes it right; you need not pay again.
payments-back-forward = Go to your order
