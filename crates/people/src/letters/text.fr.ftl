# Letters in French: how they greet and close, and the mailbox.

letters-greeting = Bonjour { $name },
letters-greeting-nameless = Bonjour,
letters-closing = Avec nos salutations distinguées

letters-title = Courriers
letters-intro = Tout ce que l’école a écrit, du plus récent au plus ancien.
letters-intro-own = Tout ce que l’école vous a écrit, du plus récent au plus ancien.
letters-intro-about = Les courriers sur une seule affaire, du plus récent au plus ancien.
letters-intro-one = Les courriers à une seule personne, du plus récent au plus ancien.
letters-demo = Ceci est la démonstration : les courriers restent sur cette page et ne partent nulle part.
letters-rehearsal = Cette école est en répétition : les courriers comptent comme remis, restent sur cette page et ne partent nulle part. Ceux qui contiennent un accès à un compte sont lus par le propriétaire.
letters-empty-title = Aucun courrier pour l’instant
letters-empty = Ce que l’école écrit figurera ici : la confirmation de commande, les réponses aux demandes, le lien de connexion.
letters-column-subject = Objet
letters-column-to = Destinataire
letters-column-when = Rédigé
letters-column-state = État
letters-state-waiting = en attente du serveur de messagerie
letters-state-delivered = remis
letters-state-bounced = revenu
letters-state-stranded = n’a pas pu partir
letters-older = Courriers plus anciens
letters-all = Tous les courriers
letters-from = De
letters-to = À
letters-written = Rédigé
letters-delivered = Remis
letters-bounced = Revenu
letters-problem = Dernier problème
letters-message-id = Numéro du message
letters-attachments = Joint à ce courrier
letters-plain = Lire en texte brut
letters-kept-secret = Ce courrier contenait un accès à un compte. Son texte n’est montré à personne.
letters-kept-for-owner = Ce courrier contient un accès à un compte. Cette école est en répétition : le propriétaire le lit, et personne d’autre.
letters-bounce = Enregistrer le retour
letters-bounce-reason = Réponse du serveur de messagerie
letters-bounce-missing = Veuillez indiquer la réponse du serveur de messagerie.
letters-send-again = Envoyer de nouveau
letters-files-absent = { $n ->
    [one] Le fichier « { $files } » n’a pas pu être établi et n’accompagne pas ce courrier.
   *[other] Les fichiers { $files } n’ont pas pu être établis et n’accompagnent pas ce courrier.
} Vous trouvez notre courrier sur notre site : { $address }
letters-nav = Courriers
letters-nav-all = Lire tous les courriers
