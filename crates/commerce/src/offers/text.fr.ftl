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
offers-included = Compris
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
offers-bundle-alone = Prix à l’unité
offers-bundle-sum = Achetés un par un, ils coûtent { $alone }. Ensemble, vous payez { $saved } de moins.
offers-no-promise = Notre garantie, telle qu’elle vaut pour vous
offers-barred = Un cours de cette offre vous a été remboursé. Vous pourrez le racheter à partir du { $day } (§ { $clause }).
offers-not-translated = Ce cours n’est pas enseigné en { $wanted }. Il est affiché en { $shown }.
