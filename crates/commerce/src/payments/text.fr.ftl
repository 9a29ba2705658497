payments-back-title = Votre paiement
payments-back-waiting = Nous attendons la réponse du prestataire de paiement. Cette page se met à jour d’elle-même toutes les deux secondes.
payments-back-settled = Votre paiement est arrivé.
payments-back-declined = Le paiement n’a pas eu lieu. Rien n’a été débité.
payments-back-forward = Aller à votre commande
