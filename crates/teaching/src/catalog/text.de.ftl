# Woraus Kurse bestehen, und die Einheiten, die allen offenstehen.
catalog-kind-text = Text
catalog-kind-image = Bild
catalog-kind-video = Video
catalog-kind-quiz = Quiz
catalog-not-translated = Diese Einheit gibt es nicht in der Sprache { $wanted }. Sie sehen sie in der Sprache { $shown }.
catalog-empty-unit = Die Quelle dieses Kurses enthält zu dieser Einheit keinen Text.
catalog-video-link = Videodatei öffnen
catalog-way = Wo Sie sind
catalog-preview-lede = Diese Einheit steht allen offen. Ihr Fortschritt wird festgehalten, sobald der Kurs Ihnen gehört.
catalog-preview-quiz = Die Fragen können Sie beantworten, sobald der Kurs Ihnen gehört.
catalog-preview-more = Weitere offene Einheiten
catalog-preview-course = Kurs ansehen
