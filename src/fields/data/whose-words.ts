/** Words that stand before what a label is of, and say whose it is or which of several: `Patient Home Phone Number`, `CUST_CITY_NM`. */

/** Those whom a record may be of. */
export const PEOPLE = `
  alumni alumnus alumna applicant attendee beneficiary borrower buyer candidate cardholder claimant client constituent contact customer debtor delegate donor employee enrollee
  graduate guest holder individual insured invitee lead learner member nominee participant passenger patient patron payee payer person policyholder prospect pupil purchaser recipient
  registrant resident respondent shopper student subscriber taxpayer tenant traveler traveller user visitor volunteer voter
`; // biome-ignore format: words

/** Firms, and which of several things of one person or firm it is. */
export const WHICH = `
  account acct bio business cn company corporate corp current firm general head headquarters hq legal main office organisation organization org permanent policy preferred primary
  provider registered supplier vendor your
`; // biome-ignore format: words

/** Which of several addresses. */
export const PLACES = `address billing delivery home invoice location mail mailing physical postal practice residence residential shipping work`;

/** What databases shorten, as one knows it from `FST_NM` and `POSTAL_CD`. */
export const SHORT_FORMS = `
  addr=address addrline1=address_line_1 addrline2=address_line_2 adr=address cd=code cell=mobile cntry=country ctry=country cust=customer dt=date eml=email frst=first fst=first fname=first_name lname=last_name
  lst=last mid=middle mob=mobile nbr=number nm=name nmbr=number num=number ph=phone phn=phone pref=preferred prf=preferred prov=province tel=phone telno=phone tx=text txt=text
`; // biome-ignore format: words
