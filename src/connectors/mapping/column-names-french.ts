import { namesOf } from './names-of.ts';

/** What columns are called in French. */
export const FRENCH_COLUMNS = namesOf({
  text: `
    verbatim, verbatims, commentaire, commentaires, avis, temoignage, remarque, remarques, suggestion, suggestions, reponse
    libre, reponse ouverte, texte, message, retour, retours, pourquoi, precisez, expliquez, raison, raisons, ameliorer,
    amelioration, ameliorations, reclamation, motif, ressenti, dites nous, que pensez vous, description
  `,
  id: `
    id de la reponse, id reponse, code reponse, n reponse, n de reponse, reponse id, identifiant de la reponse, numero de reponse, id du repondant, id de repondant, id avis, id,
    identifiant, reference, ref, numero, n, no
  `,
  respondent: `
    id client, n client, n de client, no client, num client, numero client, numero de client, identifiant client, code client, client, id contact, numero adherent, numero d
    adherent, identifiant, repondant, adherent, abonne, matricule, email, e mail, mail, courriel, adresse email, adresse e mail,
    adresse mail
  `,
  at: `
    date de soumission, date de la soumission, date de reponse, date reponse, date de la reponse, repondu le, soumis le, date de fin, horodateur,
    horodatage, date de publication, publie le, date avis, date de l avis, date de creation, cree le, date enquete, date de
    saisie, date, date et heure, jour, date de debut
  `,
  lang: 'langue, langue de depart, langue de l utilisateur, code langue',
  channel: 'canal, canal de distribution, canal de reponse, canal de contact',
  source: 'source, plateforme, site d avis, outil',
  churned: 'parti, resilie, a resilie, resiliation, churn, desabonne, attrition',
  leftAt: 'date de resiliation, resilie le, date de depart, parti le',
  journey: 'parcours, id parcours, dossier, n dossier, n de dossier, numero de dossier, id dossier',
  step: 'etape, numero d etape',
  weight: 'poids, ponderation, redressement, coefficient',
  rating: 'note, notes, notation, evaluation, score, note globale, note generale, appreciation',
  contact: `
    nom, prenom, nom client, nom du client, nom prenom, nom et prenom, auteur, nom de l auteur, pseudo, pseudonyme, nom complet, nom de famille, telephone, tel, portable, mobile, adresse, adresse postale, code postal, numero de
    telephone, date de naissance
  `,
  aside: `
    nom, prenom, auteur, pseudo, url, lien, statut, date, heure, langue, nombre, id, identifiant, numero, photo, image
  `,
  house: 'resolution, traitement, solution, action, actions, interne, internes',
  technical: `
    reponse de la direction, reponse du vendeur, reponse de la marque, reponse de l enseigne, reponse du developpeur, reponse du professionnel,
    reponse a l avis, texte de la reponse de l entreprise, reponse de l etablissement, reponse du proprietaire, reponse de l entreprise, reponse du magasin, reponse du service client,
    reponse apportee, votre reponse publique, commentaire interne, commentaires internes, commentaire agent, commentaire conseiller, commentaire du conseiller, note interne, notes internes, adresse ip, ip, id du collecteur, id de collecteur, duree, duree en secondes, progression, termine, statut, derniere page,
    graine, url de reference, latitude, longitude, date de modification, date de debut, date de lancement, date de la derniere action, tete de serie
  `,
});
