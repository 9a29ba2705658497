# L’atelier des conditions, en français.

workbench-title = Atelier des conditions
workbench-nav = Atelier
workbench-way = Où vous êtes
workbench-intro = Écrivez la prochaine version d’un texte, voyez aussitôt ce que le programme en fait, essayez-la sur tout ce qui a été décidé, puis publiez-la. Ce qui a été accepté avant continue de décider.
workbench-documents = Textes et brouillons
workbench-column-text = Texte
workbench-column-in-force = En vigueur
workbench-column-draft = Brouillon
workbench-coming = La version { $version } est publiée et entre en vigueur le { $day }
workbench-go-on = Continuer à écrire
workbench-changed-at = modifié le { $at }
workbench-begin = Commencer un brouillon
workbench-ended = Ce brouillon est clos : il a été publié ou mis de côté.
workbench-school-title = Ce qui s’applique à votre école
workbench-school-intro = Certaines règles ne s’appliquent qu’à certaines écoles. Dites une fois si elles s’appliquent à la vôtre, et pourquoi ; la réponse est conservée avec son motif et figure à côté des faits de chaque cas.
workbench-not-said = pas encore dit
workbench-applies = s’applique
workbench-applies-not = ne s’applique pas
workbench-regime = S’applique-t-elle à votre école ?
workbench-regime-choose = Veuillez choisir l’un des deux.
workbench-reason = Pourquoi
workbench-reason-missing = Veuillez dire pourquoi : celui qui le lira dans un an aura besoin du motif.
workbench-say = Conserver la réponse
workbench-draft-of = Brouillon : { $document }
workbench-sides = Faces du brouillon
workbench-side-write = Écrire
workbench-side-read = Lire
workbench-side-changes = Modifications
workbench-side-trial = Essayer
workbench-side-publish = Publier
workbench-languages = Langues
workbench-read = Tel qu’on le lira
workbench-read-hint = Ce qui figure dans un champ est une valeur avec laquelle les règles comptent. Modifiez-la ici : elle est écrite dans la source, et dans les autres langues autant que leurs phrases le permettent.
workbench-value = Valeur « { $value } » dans : { $sentence }
workbench-source = La source
workbench-source-hint = Phrases, règles et exemples, tels qu’ils sont conservés. L’enregistrement garde ce qui a été modifié de part et d’autre.
workbench-save = Enregistrer le brouillon
workbench-look = Vérifier
workbench-away = Mettre le brouillon de côté
workbench-overtaken = Quelqu’un d’autre a enregistré entre-temps
workbench-overtaken-text = Ce que vous avez écrit est dans le champ et n’est pas enregistré. L’enregistrer maintenant remplace ce que l’autre a écrit.
workbench-repair-about =
    Des exemples attendent encore ce que disait le texte, ou une traduction est en retard : { $count ->
        [one] un endroit
       *[other] { $count } endroits
    }. Si le changement est voulu, reprenez ce que dit le projet. Rien d’autre n’est touché.
workbench-repair-turning = { $count ->
    [one] Pour l’un d’eux, la réponse serait autre : il n’est repris
   *[other] Pour { $count } d’entre eux, la réponse serait autre : ils ne sont repris
} que sous un autre titre, ou chacun seul.
workbench-repair = Reprendre ce que dit le projet
workbench-repair-list = Avant et après, passage par passage
workbench-repair-example = Prendre le nouveau résultat comme attendu
workbench-repair-translation = Prendre la valeur du texte qui fait foi
workbench-repair-gone = Ce passage n’est plus tel que vous l’avez vu ; regardez de nouveau
workbench-repair-waits = Les exemples et les traductions pourront être repris dès que les erreurs du texte seront corrigées : ce qu’ils diraient maintenant vient peut-être d’une faute de frappe.
workbench-repair-title = Titre de l’exemple
workbench-repair-title-hint = La réponse serait autre. Son titre dit-il encore ce qu’il montre ? Il n’est repris avec tous les autres que sous un autre titre ; seul, il peut garder celui-ci.
workbench-repair-titles = Il ne reste que des exemples dont la réponse serait autre : donnez à chacun un titre qui convient, ou reprenez-le seul.
workbench-repair-left = { $taken ->
    [0] Rien n’a été repris
    [one] Un endroit a été repris
   *[other] { $taken } endroits ont été repris
} ; il en reste { $count ->
    [one] un
   *[other] { $count }
}
workbench-case-title = Ajouter un exemple tiré d’un cas réel
workbench-case = Numéro de la décision
workbench-case-add = Ajouter comme exemple
workbench-case-name = un cas du { $day } ({ $id })
workbench-case-unknown = Aucune décision ne porte ce numéro.
workbench-case-unsound = Le brouillon ne peut pas être lu : corrigez d’abord ce qui est signalé.
workbench-sound = Le texte est cohérent
workbench-unsound = Le texte n’est pas encore cohérent
workbench-counts = { $clauses ->
    [one] { $clauses } clause
   *[other] { $clauses } clauses
}, { $rules ->
    [one] { $rules } règle
   *[other] { $rules } règles
}, { $examples ->
    [one] { $examples } exemple
   *[other] { $examples } exemples
}, dont { $failed ->
    [one] { $failed } échoue
   *[other] { $failed } échouent
}.
workbench-following = { $count ->
    [one] Un exemple échoue à côté de ces erreurs
   *[other] { $count } exemples échouent à côté de ces erreurs
}, peut-être à cause d’elles. Corrigez-les d’abord, puis voyez ce qui reste.
workbench-line = { $language }, ligne { $line } :
workbench-examples = Exemples : { $examples }
workbench-holds = tenu
workbench-fails = échoue
workbench-lints = { $count ->
    [one] { $count } point
   *[other] { $count } points
} à régler avant la publication : voir Publier.
workbench-read-draft = Un brouillon : personne ne l’a accepté, il ne décide de rien.
workbench-unreadable = Le brouillon ne peut pas encore être lu.
workbench-trial-intro = Un essai décide de nouveau ce que l’école a décidé : une fois par le texte dont le brouillon est parti, une fois par le brouillon, tous deux sous le droit du premier jour du brouillon.
workbench-trial-nothing = Rien n’a encore été décidé
workbench-trial-nothing-text = Dès que quelqu’un demande quelque chose et reçoit une réponse, un brouillon peut y être essayé.
workbench-trial-which = Question
workbench-trial-question = { $question } : { $cases ->
    [one] { $cases } décision
   *[other] { $cases } décisions
}
workbench-trial-begin = Essayer le brouillon
workbench-trial-waits = Le brouillon pourra être essayé dès que tout cela sera réglé. Là où des exemples attendent seulement ce que disait le texte, un bouton sous « Écrire » reprend ce qu’il dit maintenant.
workbench-trial-unknown = Rien n’a été décidé sur cette question.
workbench-trials = Essais
workbench-trial-began = Commencé
workbench-trial-cases = Cas
workbench-trial-state = État
workbench-trial-failed = n’a pas pu être essayé
workbench-trial-ended = terminé
workbench-trial-older = terminé, sur un état antérieur du brouillon
workbench-trial-running = en cours
workbench-trial-of = Essai : { $question }
workbench-trial-progress = { $done } cas sur { $cases }
workbench-trial-found = { $changed ->
    [one] { $changed } cas sur { $cases } aurait
   *[other] { $changed } cas sur { $cases } auraient
} reçu une autre réponse.
workbench-trial-alike = Les deux textes répondent de même à tous les cas décidés jusqu’ici. Des cas à venir peuvent se trouver là où ils diffèrent.
workbench-trial-money = Argent rendu : { $before } avant, { $after } avec le brouillon, une différence de { $more }.
workbench-trial-days = { $cases ->
    [one] { $cases } cas aurait
   *[other] { $cases } cas auraient
} un autre jour, de { $days ->
    [one] { $days } jour
   *[other] { $days } jours
}.
workbench-trial-undecided = { $cases ->
    [one] { $cases } cas ne pourrait plus être décidé
   *[other] { $cases } cas ne pourraient plus être décidés
} : { $fact } n’est pas connu.
workbench-trial-moved = { $cases ->
    [one] Un seul de ces cas donne de l’argent
   *[other] { $cases } de ces cas donnent de l’argent
}, avant ou avec le brouillon. { $moved ->
    [0] Dans aucun le montant ne serait autre.
    [one] Dans un cas, le montant serait autre ; les paliers sont en unités entières de la monnaie.
   *[other] Dans { $moved } cas, le montant serait autre ; les paliers sont en unités entières de la monnaie.
}
workbench-bar-same = inchangé
workbench-bar-less-over = plus de { $to } en moins
workbench-bar-less-between = de { $from } à { $to } en moins
workbench-bar-less-to = jusqu’à { $to } en moins
workbench-bar-more-to = jusqu’à { $to } en plus
workbench-bar-more-between = de { $from } à { $to } en plus
workbench-bar-more-over = plus de { $to } en plus
workbench-trial-answers = Réponses données, et celles du brouillon
workbench-trial-before = Avant
workbench-trial-after = Avec le brouillon
workbench-trial-clauses = Quelles clauses font la différence
workbench-trial-clause = Clause
workbench-trial-won = devenus oui
workbench-trial-lost = étaient oui
workbench-trial-samples = Cas à lire
workbench-trial-because = À cause de § { $clauses }
workbench-answer-yes = oui
workbench-answer-no = non
workbench-answer-manual = une personne décide
workbench-answer-hold = attend
workbench-answer-needs = quelque chose n’est pas connu
workbench-answer-value = une valeur
workbench-lints-title = Ce qui demande une réponse
workbench-lints-none = Rien : le texte ne soulève aucune question.
workbench-lint-struck = La loi écartera ceci
workbench-lint-struck-text = Pour ceux qu’elle protège, ce passage est réputé non écrit. Dites pourquoi il doit rester, ou retirez-le.
workbench-lint-late = Certains jours, cette promesse vient plus tard que la loi ne le permet
workbench-lint-late-text = Même si chaque étape est faite à temps, ces jours-là finissent après ceux de la loi. Le jour le plus proche vaut ; une promesse plus courte le dirait d’elle-même.
workbench-lint-closed = Ce délai est fini avant de commencer
workbench-lint-closed-text = Dans un tel cas, personne ne peut le respecter. Dites ce qui doit valoir à la place.
workbench-lint-offset = Une heure qui ne suit pas l’été
workbench-lint-offset-text = La moitié de l’année, ce nom est décalé d’une heure. Écrivez plutôt « heure locale ».
workbench-lint-missing = La loi demande ce que l’école n’a pas encore
workbench-lint-missing-text = La loi le demande à l’école avant toute commande. Une page doit exister ; pour le reste, dites ici où le client le trouve.
workbench-lint-regime = Personne n’a dit si ce régime s’applique
workbench-lint-regime-text = Dites-le une fois à la première page de l’atelier ; d’ici là, répondez ici pourquoi le texte peut paraître.
workbench-lint-default = Le projet laissait ceci ouvert
workbench-lint-default-text = Un chiffre a été choisi pour que la règle puisse décider. Dites que c’est celui que vous voulez.
workbench-lint-part = Modifié dans certaines langues seulement
workbench-lint-part-text = Les autres langues disent encore ce qu’elles disaient. Modifiez-les aussi, ou dites pourquoi seuls ces mots devaient changer.
workbench-lint-part-where = Modifié en : { $changed } ; inchangé en : { $unchanged }.
workbench-lint-days = { $count ->
    [one] { $count } jour
   *[other] { $count } jours
} dans les deux ans après l’entrée en vigueur
workbench-lint-say = Le dire maintenant
workbench-lint-stops = Ceci empêche la publication.
workbench-lint-answer = Votre réponse, qui reste avec la version
workbench-lint-keep = Conserver toutes les réponses
workbench-lint-kept = Répondu le { $at }.
workbench-publish = Publier
workbench-ask = Demander la publication
workbench-publish-text = À partir du { $day }, les nouvelles commandes acceptent ce texte. Celles acceptées avant gardent le leur.
workbench-publish-two = Deux personnes publient : l’une demande, l’autre publie exactement le même texte.
workbench-publish-asked = Vous avez demandé. Quelqu’un d’autre doit le publier.
workbench-published = Ce brouillon a été publié.
workbench-published-from = Il est en vigueur à partir du { $day }, pour ce qui est commandé dès lors.
workbench-published-read = Lire la version
workbench-put-away = Ce brouillon a été mis de côté.
workbench-open-findings = { $count ->
    [one] { $count } erreur est
   *[other] { $count } erreurs sont
} dans le texte.
workbench-open-stops = { $count ->
    [one] { $count } point empêche
   *[other] { $count } points empêchent
} la publication.
workbench-open-unanswered = { $count ->
    [one] { $count } point attend
   *[other] { $count } points attendent
} une réponse.
workbench-open-past = Il entrerait en vigueur le { $day }. Le premier jour possible est le { $first } : choisissez ce jour ou un jour ultérieur.
workbench-open-taken = Une version { $version } existe déjà. Choisissez un autre jour.
workbench-day = En vigueur à partir du
workbench-day-hint = Figure dans l’en-tête de chaque langue, et la version en porte le nom. Personne ne peut accepter le texte avant.
workbench-day-move = Passer à ce jour
workbench-day-past = Choisissez un jour plus tardif : personne n’aurait pu connaître celui-ci.
workbench-day-taken = Une version commence déjà ce jour-là. Choisissez un autre jour.
workbench-day-unread = Choisissez un jour : année, mois et jour.
workbench-open-title = Ce brouillon ne peut pas encore être publié
workbench-publish-waits = Le bouton sera ici dès que plus rien de cela ne sera ouvert.
workbench-look-title = Avant la publication
workbench-look-text = À partir du { $day }, toute nouvelle commande accepte « { $title } » dans la version { $version } ; celles acceptées avant gardent la leur, personne ne reçoit de lettre, et une version publiée ne peut être ni retirée ni modifiée.
workbench-look-button = Publier la version { $version }
workbench-look-back = Revenir au brouillon
workbench-seller = Ce texte nomme un autre vendeur que les réglages
workbench-seller-text = Il peut être publié, mais rien n’est vendu sous ce texte tant que les deux ne disent pas la même chose.
