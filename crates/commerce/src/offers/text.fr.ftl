offers-nav-courses = Cours
offers-catalogue = Cours
offers-catalogue-lede = Des cours à suivre à votre rythme, sous des conditions qui disent exactement à quoi vous attendre.
offers-search = Chercher un cours
offers-search-button = Chercher
offers-by-language = Par langue
offers-any-language = Toutes les langues
offers-by-price = Par prix
offers-any-price = Tous les prix
offers-free = Gratuit
offers-up-to = Jusqu’à { $most } €
offers-found = { $n ->
    [0] Rien ne correspond à cette recherche
    [one] Une offre correspond
   *[other] { $n } offres correspondent
}
offers-none-yet = Rien n’est encore proposé
offers-none-yet-text = Les cours de cette école figureront ici dès leur publication.
offers-none-found = Rien ne correspond à cette recherche
offers-none-found-text = Essayez moins de mots, une autre langue ou un autre prix.
offers-show-all = Afficher tous les cours
offers-pages = Pages du catalogue
offers-earlier = Page précédente
offers-later = Page suivante
offers-kind-course = Cours
offers-kind-bundle = Lot
offers-size = { $units ->
    [one] Une unité
   *[other] { $units } unités
}, environ { $time }
offers-instead-of = au lieu de
offers-outcomes = Ce que vous saurez faire
offers-outline = Ce que contient le cours
offers-try-first = Essayer la première unité maintenant
offers-open-unit = Essayer « { $title } » maintenant
offers-minutes = { $n } min
offers-price = Prix
offers-tax-included = TVA comprise
offers-included = Inclus
offers-taught-in = Enseigné en : { $languages }
offers-certificate = Un certificat à partir de { $mark }, que chacun peut vérifier
offers-taught-partly = { $n ->
    [one] { $language } ({ $n } unité sur { $total })
   *[other] { $language } ({ $n } unités sur { $total })
}
offers-certificate-plain = Un certificat quand toutes les unités sont terminées, que chacun peut vérifier
offers-no-end = Un accès sans date de fin
offers-promise = Notre promesse
offers-terms = Lire les conditions
offers-choose = Mettre au panier
offers-take = Suivre le cours
offers-go-on = Aller à votre cours
offers-also-in = Aussi dans un lot
offers-bundle-courses = { $n ->
    [one] Un cours
   *[other] { $n } cours
}
offers-bundle-certificates = Un certificat pour chaque cours
offers-bundle-caption = Les cours de ce lot
offers-bundle-size = Étendue
offers-bundle-alone = Prix du cours seul
offers-bundle-sum = Achetés un par un, ils coûtent { $alone }. Ensemble, vous payez { $saved } de moins.
offers-no-promise = Notre garantie, telle qu’elle vaut pour vous
offers-barred = Un cours de cette offre vous a été remboursé. Vous pourrez le racheter à partir du { $day } (§ { $clause }).
offers-shop-nav = Boutique
offers-shop-title = La boutique
offers-shop-lede = Tout ce que vend cette école : ce que cela coûte, et si c’est en vente.
offers-shop-offers = Offres
offers-shop-what = Offre
offers-shop-kind = Sorte
offers-shop-state = État
offers-shop-page = Page
offers-shop-act = Ce que vous pouvez faire
offers-shop-see = Voir sa page
offers-shop-on-sale = En vente
offers-shop-off-sale = Retiré de la vente
offers-shop-share = { $title } : { $alone } pour le cours seul, { $share } de ce prix
offers-shop-share-reduced = { $title } : { $alone } pour le cours seul, prix catalogue { $list }, { $share } de ce prix
offers-shop-share-dearer = { $title } coûte { $alone } seul, et { $share } de ce lot lui correspondent : qui ne rend que ce cours reçoit plus que son prix. Les parts suivent les prix de liste ; un prix de lot plus bas ou la fin de la réduction y remédie.
offers-shop-shares = Ses cours
offers-shop-sold-stays = Ce qui a été commandé garde son prix, quoi que vous changiez ici.
offers-shop-empty = Rien n’est encore proposé
offers-shop-empty-text = Importez un cours avec « lyceum course import » ; il figure ici dès qu’il est publié, et vous dites ce qu’il coûte.
offers-shop-import = Un cours entre par la ligne de commande : lyceum course import DOSSIER --price 49, ou avec --draft pour le lire ici avant de le publier. Le guide docs/guide/courses.md dit comment composer un dossier.
offers-shop-unpriced = Cours sans prix
offers-shop-set-price = Dire ce qu’il coûte
offers-shop-back = Retour à la boutique
offers-shop-optional = (peut rester vide)
offers-shop-need-price = Écrivez un montant en { $currency }, par exemple 49,00.
offers-shop-price-bounds = Écrivez un montant supérieur à zéro, { $most } au plus.
offers-shop-nothing = Un prix nul n’est pas un prix. Pour offrir un cours, choisissez « Offert ».
offers-shop-changed = Quelqu’un d’autre a modifié cette offre entre-temps. Vous voyez plus haut où elle en est ; ce que vous avez écrit est toujours là.
offers-shop-price-wrong = Ce prix ne convient pas : il est d’au moins zéro et d’au plus le prix ordinaire.
offers-shop-bundle-dearer = Le lot « { $title } » coûte { $price } et ne coûterait pas moins que ses cours, qui feraient alors { $sum }. Changez d’abord le prix du lot, ou retirez-le de la vente.
offers-shop-too-few = Choisissez au moins deux cours.
offers-shop-too-few-on-sale = Un lot demande deux cours en vente. Mettez-les d’abord en vente.
offers-shop-part-off-sale = Le cours « { $course } » n’est pas en vente. Remettez-le d’abord en vente, ou laissez-le de côté.
offers-shop-other-currency = Un prix est en { $given }, et cette école vend désormais en { $sells }. Fixez-le d’abord en { $sells } : celui d’un cours sur la page du cours, puis celui du lot.
offers-shop-price-of = Prix de « { $title } »
offers-shop-price-lede = Le nouveau prix vaut pour toute commande à partir de maintenant. Les commandes déjà passées gardent le leur.
offers-shop-price-now = Prix actuel
offers-shop-how = Le cours est
offers-shop-how-price = Vendu
offers-shop-how-free = Offert
offers-shop-how-missing = Choisissez si le cours est vendu ou offert.
offers-shop-price-hint = TVA comprise, par exemple 49,00.
offers-shop-if-sold = (s’il est vendu)
offers-shop-list = Prix ordinaire
offers-shop-list-hint = Seulement si le prix ci-dessus est réduit pour le moment. Il figure barré à côté du prix, et ne dépasse pas le prix le plus bas demandé récemment : la loi dit jusqu’où remonter (directive 98/6/CE, article 6 bis).
offers-shop-list-low = Le prix ordinaire doit être supérieur au prix réduit.
offers-shop-list-high = Le prix le plus bas demandé depuis le { $since } et avant cette réduction était de { $lowest }. La loi ne permet de barrer qu’un prix qui n’est pas plus élevé (directive 98/6/CE, article 6 bis), et le prix réduit doit être plus bas.
offers-shop-list-none = Aucun prix n’est connu qui ait été demandé depuis le { $since } et avant cette réduction, aucun ne peut donc être barré (directive 98/6/CE, article 6 bis). Laissez ce champ vide. Une réduction antérieure au relevé des prix reste telle quelle ; elle ne peut pas être accentuée.
offers-shop-again-high = Il reviendrait avec { $list } barré, alors que le prix le plus bas demandé depuis le { $since } était de { $lowest } (directive 98/6/CE, article 6 bis). Fixez d’abord son prix à nouveau : sans prix ordinaire, ou avec un prix qui n’est pas plus élevé.
offers-shop-again-none = Il reviendrait avec { $list } barré, alors que rien n’a été demandé depuis le { $since } (directive 98/6/CE, article 6 bis). Fixez d’abord son prix à nouveau, sans prix ordinaire.
offers-shop-price-save = Fixer ce prix
offers-shop-price-first = Mettre le cours en vente
offers-shop-withdraw = Retirer de la vente
offers-shop-is-off-sale = Cette offre est retirée de la vente. Qui l’a achetée la garde.
offers-shop-again = Remettre en vente
offers-shop-withdraw-title = Retirer « { $title } » de la vente ?
offers-shop-withdraw-lede = Voici ce qui se passe :
offers-shop-withdraw-catalogue = L’offre quitte le catalogue, et sa page ne se trouve plus.
offers-shop-withdraw-baskets = Là où elle est dans un panier, le panier l’écarte et le dit.
offers-shop-withdraw-orders = Les commandes passées et pas encore payées peuvent toujours l’être, à leur prix.
offers-shop-withdraw-bought = Qui l’a achetée garde l’accès, le certificat et toutes les promesses des conditions.
offers-shop-withdraw-bundles = { $n ->
    [one] Le lot { $titles } la contient et sort de la vente avec elle.
   *[other] Les lots { $titles } la contiennent et sortent de la vente avec elle.
}
offers-shop-withdraw-back = Vous pouvez la remettre en vente à tout moment.
offers-shop-keep = Laisser en vente
offers-shop-new-bundle = Composer un lot
offers-shop-bundle-of = Lot « { $title } »
offers-shop-bundle-lede = Plusieurs cours pour un seul prix. Un remboursement, une remise et la facture le répartissent selon les prix ordinaires des cours.
offers-shop-title-en = Titre en anglais
offers-shop-title-fr = Titre en français
offers-shop-title-de = Titre en allemand
offers-shop-line-en = Une ligne en anglais qui dit ce que c’est
offers-shop-line-fr = Une ligne en français qui dit ce que c’est
offers-shop-line-de = Une ligne en allemand qui dit ce que c’est
offers-shop-need-title = { $field } : écrivez-en un de 100 lettres au plus.
offers-shop-line-long = { $field } : écrivez 200 lettres au plus.
offers-shop-courses = Les cours qu’il contient
offers-shop-course-alone = { $title } ({ $alone })
offers-shop-bundle-price-hint = TVA comprise, et moins que les cours pris un par un.
offers-shop-bundle-price = Un par un, ces cours coûtent { $sum }. Un lot coûte moins que cela.
offers-shop-bundle-make = Mettre le lot en vente
offers-shop-bundle-save = Modifier le lot
offers-shop-coupons = Codes de réduction
offers-shop-no-coupons = Pas encore de code de réduction
offers-shop-no-coupons-text = Un code retire une part ou un montant d’une commande, aussi souvent et aussi longtemps que vous le dites.
offers-shop-new-coupon = Créer un code de réduction
offers-shop-coupon-lede = Il vaut dès qu’il est créé, ou à partir du premier jour que vous indiquez. On ne le modifie pas ensuite, on y met fin.
offers-shop-coupon-code = Code
offers-shop-coupon-code-hint = Lettres sans accent, chiffres et tirets, 40 au plus. Majuscules et minuscules se valent.
offers-shop-coupon-code-wrong = Écrivez un code fait de lettres sans accent, de chiffres et de tirets.
offers-shop-coupon-taken = Ce code existe déjà, peut-être a-t-il pris fin. Choisissez-en un autre.
offers-shop-coupon-off = Retire
offers-shop-coupon-percent = Une part, en pour cent
offers-shop-coupon-amount = Un montant
offers-shop-coupon-need-how = Choisissez s’il retire une part ou un montant.
offers-shop-coupon-how-much = Combien
offers-shop-coupon-how-much-hint = Par exemple 10 pour dix pour cent, ou 5,00 pour un montant.
offers-shop-coupon-need-percent = Écrivez un nombre supérieur à 0, 100 au plus.
offers-shop-coupon-first-day = Premier jour
offers-shop-coupon-last-day = Dernier jour
offers-shop-coupon-last-day-hint = Il vaut jusqu’à minuit ({ $city }).
offers-shop-coupon-need-day = Écrivez un jour, par exemple 2027-03-08.
offers-shop-coupon-until-early = Le dernier jour est avant le premier, ou il est passé.
offers-shop-coupon-most = Nombre d’utilisations au plus
offers-shop-coupon-most-hint = Tous clients réunis. Vide veut dire autant de fois qu’on veut.
offers-shop-coupon-need-uses = Écrivez un nombre entier de 1 à 1000000.
offers-shop-coupon-advertise = Montrer ce code dans le panier
offers-shop-coupon-advertise-hint = Chacun y lit le code tant qu’il donne une réduction. Sinon, seules le connaissent les personnes à qui vous le donnez.
offers-shop-coupon-advertised = Montré dans le panier
offers-shop-coupon-make = Créer le code
offers-shop-coupon-look-title = Avant de créer { $code }
offers-shop-coupon-look-lede = Ce code retire la moitié d’une offre ou davantage, ou il vaut pour tout le monde et sans fin. On ne le modifie pas ensuite, on y met fin.
offers-shop-coupon-look-offers = Ce que devient chaque prix
offers-shop-coupon-look-with = Avec le code
offers-shop-coupon-look-change = Le modifier
offers-shop-coupon-window = Vaut
offers-shop-coupon-always = Sans fin
offers-shop-coupon-from = À partir du { $from }
offers-shop-coupon-until = Jusqu’au { $until }
offers-shop-coupon-between = Du { $from } au { $until }
offers-shop-coupon-uses = Utilisations
offers-shop-coupon-left = { $used ->
    [one] { $used } utilisation
   *[other] { $used } utilisations
}, { $left } possibles encore
offers-shop-coupon-unbound = { $used ->
    [one] { $used } utilisation
   *[other] { $used } utilisations
}, sans limite
offers-shop-coupon-upcoming = Pas encore
offers-shop-coupon-open = Actif
offers-shop-coupon-used-up = Épuisé
offers-shop-coupon-over = Terminé
offers-shop-coupon-personal = pour un seul client
offers-shop-coupon-end = Mettre fin à ce code
offers-shop-coupon-end-title = Mettre fin au code { $code } ?
offers-shop-coupon-end-lede = À partir de maintenant, { $code } ne retire plus rien. Les commandes passées avec ce code gardent leur remise de { $off }. Un code terminé ne peut pas être rouvert.
offers-shop-coupon-keep = Le garder
offers-not-translated = Ce cours n’est pas enseigné en { $wanted }. Il est affiché en { $shown }.

# Ce qu’une importation a retenu.
offers-shop-drafts = Brouillons en attente de publication
offers-shop-draft-see = Le regarder, le publier ou l’abandonner
offers-shop-draft-title = Brouillon de « { $title } »
offers-shop-draft-lede = Cette version a été importée et n’est pas encore publiée. Ni les visiteurs, ni les acheteurs, ni ceux qui suivent le cours n’en voient rien avant sa publication.
offers-shop-draft-imported = Importé le
offers-shop-draft-units = Unités
offers-shop-draft-languages = Langues
offers-shop-draft-read = Lire les leçons comme on les lira
offers-shop-draft-changes = Ce qui diffère de la version publiée
offers-shop-draft-first = Rien de ce cours n’est encore publié : chaque unité est nouvelle.
offers-shop-draft-same = Aucune unité n’est nouvelle, supprimée, renommée ou modifiée. La différence est ailleurs : dans le titre, le résumé, l’ordre, les fichiers ou les réglages du cours.
offers-shop-draft-added = Nouvelles unités : { $n }
offers-shop-draft-removed = Unités supprimées : { $n }
offers-shop-draft-renamed = Unités renommées : { $n }
offers-shop-draft-rewritten = Unités dont le texte ou les questions changent : { $n }
offers-shop-draft-report = Ce que dit l’importation
offers-shop-draft-no-report = C’est un dossier de cours ; il a été repris tel quel.
offers-shop-draft-source-kept = Fichiers de la source conservés : { $n }
offers-shop-draft-source-changed = Fichiers de la source modifiés : { $n }
offers-shop-draft-source-dropped = Fichiers de la source laissés de côté : { $n }
offers-shop-draft-source-missing = Fichiers de la source manquants : { $n }
offers-shop-draft-findings = Avertissements sur le dossier : { $n }
offers-shop-draft-then = Publier ou abandonner
offers-shop-draft-kept = Une fois publiée, cette version est celle des acheteurs suivants. Ceux qui ont acheté le cours gardent la version de leur achat, avec ses unités, leur nombre et leur progression. Ce qui est abandonné n’est vu de personne, et le dossier peut être importé de nouveau.
offers-shop-draft-publish = Publier cette version
offers-shop-draft-discard = Abandonner le brouillon
offers-shop-draft-gone = Ce brouillon n’attend plus : il a été publié, abandonné, ou remplacé par une importation plus récente.
offers-closed-seller = Rien ne peut encore être commandé ici : nos conditions et nos mentions légales ne nomment pas le même vendeur. L’école doit d’abord y remédier.
offers-closed-provider = Ceci ne peut pas encore être commandé : l’école n’encaisse pas encore de paiements. Ce qui est gratuit peut être suivi.
offers-opening-title = Avant d’ouvrir
offers-opening-lede = Ce dont une école a besoin avant que quelqu’un y achète. Cette page est pour son propriétaire ; ce qui y est demandé se fait dans le fichier de réglages et se voit au prochain démarrage.
offers-opening-left = { $n ->
    [one] Une étape reste à faire avant que cette école vende
   *[other] { $n } étapes restent à faire avant que cette école vende
}
offers-opening-go = Avant d’ouvrir : que faire
offers-opening-step = Étape
offers-opening-how = Que faire
offers-opening-done = Fait
offers-opening-open = À faire
offers-opening-rehearsed = En répétition seulement
offers-opening-so-far = { $step } (en répétition seulement)
offers-opening-seller = Le même vendeur dans les réglages et les conditions
offers-opening-seller-how = Indiquez name, address, email et phone sous [seller] dans les réglages. Les conditions fournies avec le programme les reprennent au prochain démarrage ; dans vos propres conditions, écrivez la même chose. Rien n’est vendu avant.
offers-opening-address = Une adresse protégée
offers-opening-address-how = Donnez à base_url l’adresse par laquelle le monde atteint l’école. Elle commence par https://, et un serveur mandataire placé devant parle TLS.
offers-opening-mail = Un serveur de courrier
offers-opening-mail-how = Nommez-en un sous [smtp]. Sans lui, personne ne se connecte par lettre et aucune commande n’est confirmée.
offers-opening-mail-rehearsed = Les courriers comptent comme remis et ne partent nulle part. Avant d’ouvrir, nommez un serveur sous [smtp] et retirez rehearsal = true.
offers-opening-provider = Un prestataire de paiement
offers-opening-provider-how = Configurez-en un ; aujourd’hui seulement [simulator], pour les répétitions, qui ne déplace pas d’argent. D’ici là, ce qui a un prix ne peut pas être commandé ; ce qui est gratuit peut l’être.
offers-opening-provider-rehearsed = Le simulateur reçoit les paiements, et aucun argent ne circule. Avant d’ouvrir, il vous faut un prestataire qui le fait circuler ; il n’en existe pas encore aujourd’hui.
offers-opening-disputes = Litiges avec les consommateurs
offers-opening-disputes-how = Dites sous [seller] si vous réglez les litiges devant un médiateur : no_mediation = true, ou [seller.mediator] avec name, address et website.
offers-opening-course = Un cours en vente
offers-opening-course-how = Apportez-en un avec « lyceum course import DOSSIER » et dites dans la boutique ce qu’il coûte, ou qu’il est gratuit.
offers-opening-read-terms = Lire les conditions que vos clients accepteront
offers-opening-change-terms = Modifier les conditions à l’atelier. Tant que personne ne les a acceptées, une nouvelle version peut commencer le jour même.
offers-opening-imprint = Lire les mentions légales
offers-licence = Licence du contenu :
