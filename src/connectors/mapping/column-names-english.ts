import { namesOf } from './names-of.ts';

/** What columns are called in English. */
export const ENGLISH_COLUMNS = namesOf({
  text: `
    verbatim, verbatims, comment, comments, feedback, review, reviews, review text, testimonial, remark, remarks, open ended
    response, free text, text, message, body, content, why, suggestion, suggestions, improve, improvement, improvements, reason,
    reasons, complaint, tell us, describe, description, explain, please specify, anything else
  `,
  id: `
    response id, responseid, submission id, response token, token, respondent id, review id, ticket id, record id, id, uuid,
    identifier, reference, ref, number
  `,
  respondent: `
    customer id, customerid, client id, clientid, user id, userid, member id, contact id, account id, external reference,
    externalreference, externaldatareference, external data reference, respondent, respondent id, customer, user, member, requester, email,
    e mail, mail, email address, recipient email, recipientemail, username
  `,
  at: `
    submitdate, submit date, submit date utc, date submitted, submitted at, submitted on, submission date, recordeddate, recorded
    date, completed at, enddate, end date, date completed, response date, responded at, answered at, timestamp, date created,
    created at, created, published at, review date, survey date, datestamp, date, date and time, datetime, day, time, startdate,
    start date, start date utc
  `,
  lang: 'language, lang, locale, user language, userlanguage, startlanguage, start language',
  channel: 'channel, distribution channel, distributionchannel, contact channel',
  source: 'source, platform, site, tool',
  churned: 'churned, churn, has churned, cancelled, canceled, left, unsubscribed',
  leftAt: 'churn date, churned at, cancellation date, cancelled at, left at',
  journey: 'journey, journey id, case, case id, case number',
  step: 'step, journey step, step number',
  weight: 'weight, weighting, survey weight',
  rating: 'rating, ratings, score, overall rating, overall score, grade, mark',
  contact: `
    name, customer name, client name, reviewer, reviewer name, author, review author, review username, nickname, display name, first name, last name, full name, surname, recipient first name, recipient last name, recipientfirstname,
    recipientlastname, phone, phone number, telephone, mobile, address, postcode, zip, zip code, date of birth, birthday
  `,
  aside: `
    name, username, author, url, link, status, date, time, language, count, id, photo, image, attachment
  `,
  house: 'reply, replies, resolution, action, actions, internal, agent',
  technical: `
    owner response, owner reply, owner reply text, developer reply, developer reply text, developer response, company reply text, reply text,
    reply content, business reply, response from the company, response from the business, review reply, reviewreply, response from the owner, company reply, company response, business response, management response,
    reply, your reply, internal comment, internal comments, agent comment, agent comments, agent notes, internal note, internal notes, ip address, ipaddress, ipaddr, ip, collector id, duration, duration in seconds, progress, finished, status, lastpage, last
    page, seed, refurl, referrer url, user agent, tags, ending, location latitude, locationlatitude, location longitude,
    locationlongitude, latitude, longitude, date modified, date last action, stage date utc, response type, startdate, start
    date, start date utc, date started, network id
  `,
});
