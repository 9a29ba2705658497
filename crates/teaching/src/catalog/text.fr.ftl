# Ce dont les cours sont faits, et les unités ouvertes à tous.
catalog-kind-text = Texte
catalog-kind-image = Image
catalog-kind-video = Vidéo
catalog-kind-quiz = Questionnaire
catalog-not-translated = Cette unité n’existe pas en { $wanted }. Elle est affichée en { $shown }.
catalog-empty-unit = La source de ce cours ne contient pas de texte pour cette unité.
catalog-video-link = Ouvrir le fichier vidéo
catalog-way = Vous êtes ici
catalog-preview-lede = Cette unité est ouverte à tous. Votre progression est conservée dès que le cours est à vous.
catalog-preview-quiz = Vous pourrez répondre aux questions dès que le cours sera à vous.
catalog-preview-more = Autres unités ouvertes
catalog-preview-course = Voir le cours
