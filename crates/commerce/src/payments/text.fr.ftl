payments-back-title = Votre paiement
payments-back-waiting = Nous attendons la réponse du prestataire de paiement. Cette page regarde de nouveau d’elle-même, de moins en moins souvent.
payments-back-asked = Nous attendons toujours la réponse du prestataire de paiement. Cette page ne regarde plus d’elle-même ; la commande dit où elle en est.
payments-back-unfitting = Le prestataire de paiement a indiqué un autre montant que celui que nous avions demandé. Une personne s’en occupe et rectifie ; vous n’avez pas à payer de nouveau.
payments-back-forward = Aller à votre commande
