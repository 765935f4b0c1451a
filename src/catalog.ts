/** Every built-in rule. Generated from the folders by `npm run generate`: do not edit. */
import type { Catalog } from './contract.ts';
import { booleanForm } from './normalizers/boolean-form.ts';
import { businessIdFormat } from './normalizers/business-id-format.ts';
import { cityCase } from './normalizers/city-case.ts';
import { cityFromPostcode } from './normalizers/city-from-postcode.ts';
import { cityPostcodeSplit } from './normalizers/city-postcode-split.ts';
import { companyCase } from './normalizers/company-case.ts';
import { companySpacing } from './normalizers/company-spacing.ts';
import { countryFromPhone } from './normalizers/country-from-phone.ts';
import { countryFromPostcode } from './normalizers/country-from-postcode.ts';
import { countryIso } from './normalizers/country-iso.ts';
import { dateExcelSerial } from './normalizers/date-excel-serial.ts';
import { dateIso } from './normalizers/date-iso.ts';
import { dateSentinel } from './normalizers/date-sentinel.ts';
import { domainFromEmail } from './normalizers/domain-from-email.ts';
import { emailAtWord } from './normalizers/email-at-word.ts';
import { emailClean } from './normalizers/email-clean.ts';
import { emailExchangeEmpty } from './normalizers/email-exchange-empty.ts';
import { emailLowercaseLocal } from './normalizers/email-lowercase-local.ts';
import { emailSplit } from './normalizers/email-split.ts';
import { emailTypoFix } from './normalizers/email-typo-fix.ts';
import { excelWrapper } from './normalizers/excel-wrapper.ts';
import { formulaEscape } from './normalizers/formula-escape.ts';
import { fullNameFromParts } from './normalizers/full-name-from-parts.ts';
import { fullNameSplit } from './normalizers/full-name-split.ts';
import { htmlEntities } from './normalizers/html-entities.ts';
import { invisibleCharacters } from './normalizers/invisible-characters.ts';
import { languageCode } from './normalizers/language-code.ts';
import { misplacedCountry } from './normalizers/misplaced-country.ts';
import { misplacedEmail } from './normalizers/misplaced-email.ts';
import { misplacedJobTitle } from './normalizers/misplaced-job-title.ts';
import { misplacedPhone } from './normalizers/misplaced-phone.ts';
import { misplacedPostcode } from './normalizers/misplaced-postcode.ts';
import { misplacedState } from './normalizers/misplaced-state.ts';
import { misplacedUrl } from './normalizers/misplaced-url.ts';
import { mojibake } from './normalizers/mojibake.ts';
import { nameApostrophe } from './normalizers/name-apostrophe.ts';
import { nameCase } from './normalizers/name-case.ts';
import { nameCjkSplit } from './normalizers/name-cjk-split.ts';
import { nameEmoji } from './normalizers/name-emoji.ts';
import { nameFromFullName } from './normalizers/name-from-full-name.ts';
import { nameInitials } from './normalizers/name-initials.ts';
import { nameJobTitle } from './normalizers/name-job-title.ts';
import { nameNickname } from './normalizers/name-nickname.ts';
import { nameOrder } from './normalizers/name-order.ts';
import { namePrefix } from './normalizers/name-prefix.ts';
import { nameSuffix } from './normalizers/name-suffix.ts';
import { phoneDuplicateEmpty } from './normalizers/phone-duplicate-empty.ts';
import { phoneE164 } from './normalizers/phone-e164.ts';
import { phoneFakeEmpty } from './normalizers/phone-fake-empty.ts';
import { phoneRenumbered } from './normalizers/phone-renumbered.ts';
import { phoneSplit } from './normalizers/phone-split.ts';
import { picklistLabel } from './normalizers/picklist-label.ts';
import { placeholder } from './normalizers/placeholder.ts';
import { placeholderEmail } from './normalizers/placeholder-email.ts';
import { postcodeFormat } from './normalizers/postcode-format.ts';
import { postcodeLeadingZero } from './normalizers/postcode-leading-zero.ts';
import { stateCode } from './normalizers/state-code.ts';
import { stateFromPostcode } from './normalizers/state-from-postcode.ts';
import { streetNewline } from './normalizers/street-newline.ts';
import { unicodeNfc } from './normalizers/unicode-nfc.ts';
import { urlClean } from './normalizers/url-clean.ts';
import { whitespace } from './normalizers/whitespace.ts';
import { amountFormat } from './validators/amount-format.ts';
import { birthParts } from './validators/birth-parts.ts';
import { bounced } from './validators/bounced.ts';
import { companyNumber } from './validators/company-number.ts';
import { companyPlausibility } from './validators/company-plausibility.ts';
import { consentConflict } from './validators/consent-conflict.ts';
import { consentEvidence } from './validators/consent-evidence.ts';
import { countryKnown } from './validators/country-known.ts';
import { dateFormat } from './validators/date-format.ts';
import { datePlausibility } from './validators/date-plausibility.ts';
import { dittoMark } from './validators/ditto-mark.ts';
import { emailDisposable } from './validators/email-disposable.ts';
import { emailFree } from './validators/email-free.ts';
import { emailPlaceholder } from './validators/email-placeholder.ts';
import { emailRole } from './validators/email-role.ts';
import { emailSyntax } from './validators/email-syntax.ts';
import { emailTypo } from './validators/email-typo.ts';
import { excelDamage } from './validators/excel-damage.ts';
import { formulaInjection } from './validators/formula-injection.ts';
import { instructionsInNotes } from './validators/instructions-in-notes.ts';
import { junkRecord } from './validators/junk-record.ts';
import { leftCompany } from './validators/left-company.ts';
import { lostCharacters } from './validators/lost-characters.ts';
import { namePlausibility } from './validators/name-plausibility.ts';
import { ownerInactive } from './validators/owner-inactive.ts';
import { pattern } from './validators/pattern.ts';
import { phoneCountry } from './validators/phone-country.ts';
import { phoneDuplicate } from './validators/phone-duplicate.ts';
import { phoneFake } from './validators/phone-fake.ts';
import { phoneValid } from './validators/phone-valid.ts';
import { picklist } from './validators/picklist.ts';
import { postcodeCountry } from './validators/postcode-country.ts';
import { range } from './validators/range.ts';
import { required } from './validators/required.ts';
import { sensitiveData } from './validators/sensitive-data.ts';
import { shiftedRow } from './validators/shifted-row.ts';
import { staleness } from './validators/staleness.ts';
import { stateCountry } from './validators/state-country.ts';
import { tableLine } from './validators/table-line.ts';
import { uniqueId } from './validators/unique-id.ts';
import { wrongField } from './validators/wrong-field.ts';
import { birthDate as birthDateMatcher } from './matchers/birth-date.ts';
import { businessId as businessIdMatcher } from './matchers/business-id.ts';
import { city as cityMatcher } from './matchers/city.ts';
import { companyForm as companyFormMatcher } from './matchers/company-form.ts';
import { companyName as companyNameMatcher } from './matchers/company-name.ts';
import { email as emailMatcher } from './matchers/email.ts';
import { externalId as externalIdMatcher } from './matchers/external-id.ts';
import { familyName as familyNameMatcher } from './matchers/family-name.ts';
import { formOfAddress as formOfAddressMatcher } from './matchers/form-of-address.ts';
import { generation as generationMatcher } from './matchers/generation.ts';
import { givenName as givenNameMatcher } from './matchers/given-name.ts';
import { jobTitle as jobTitleMatcher } from './matchers/job-title.ts';
import { linkedin as linkedinMatcher } from './matchers/linkedin.ts';
import { phone as phoneMatcher } from './matchers/phone.ts';
import { postcode as postcodeMatcher } from './matchers/postcode.ts';
import { street as streetMatcher } from './matchers/street.ts';
import { webDomain as webDomainMatcher } from './matchers/web-domain.ts';

export const catalog: Catalog = {
  normalizers: [
    booleanForm,
    businessIdFormat,
    cityCase,
    cityFromPostcode,
    cityPostcodeSplit,
    companyCase,
    companySpacing,
    countryFromPhone,
    countryFromPostcode,
    countryIso,
    dateExcelSerial,
    dateIso,
    dateSentinel,
    domainFromEmail,
    emailAtWord,
    emailClean,
    emailExchangeEmpty,
    emailLowercaseLocal,
    emailSplit,
    emailTypoFix,
    excelWrapper,
    formulaEscape,
    fullNameFromParts,
    fullNameSplit,
    htmlEntities,
    invisibleCharacters,
    languageCode,
    misplacedCountry,
    misplacedEmail,
    misplacedJobTitle,
    misplacedPhone,
    misplacedPostcode,
    misplacedState,
    misplacedUrl,
    mojibake,
    nameApostrophe,
    nameCase,
    nameCjkSplit,
    nameEmoji,
    nameFromFullName,
    nameInitials,
    nameJobTitle,
    nameNickname,
    nameOrder,
    namePrefix,
    nameSuffix,
    phoneDuplicateEmpty,
    phoneE164,
    phoneFakeEmpty,
    phoneRenumbered,
    phoneSplit,
    picklistLabel,
    placeholder,
    placeholderEmail,
    postcodeFormat,
    postcodeLeadingZero,
    stateCode,
    stateFromPostcode,
    streetNewline,
    unicodeNfc,
    urlClean,
    whitespace,
  ],
  validators: [
    amountFormat,
    birthParts,
    bounced,
    companyNumber,
    companyPlausibility,
    consentConflict,
    consentEvidence,
    countryKnown,
    dateFormat,
    datePlausibility,
    dittoMark,
    emailDisposable,
    emailFree,
    emailPlaceholder,
    emailRole,
    emailSyntax,
    emailTypo,
    excelDamage,
    formulaInjection,
    instructionsInNotes,
    junkRecord,
    leftCompany,
    lostCharacters,
    namePlausibility,
    ownerInactive,
    pattern,
    phoneCountry,
    phoneDuplicate,
    phoneFake,
    phoneValid,
    picklist,
    postcodeCountry,
    range,
    required,
    sensitiveData,
    shiftedRow,
    staleness,
    stateCountry,
    tableLine,
    uniqueId,
    wrongField,
  ],
  matchers: [
    birthDateMatcher,
    businessIdMatcher,
    cityMatcher,
    companyFormMatcher,
    companyNameMatcher,
    emailMatcher,
    externalIdMatcher,
    familyNameMatcher,
    formOfAddressMatcher,
    generationMatcher,
    givenNameMatcher,
    jobTitleMatcher,
    linkedinMatcher,
    phoneMatcher,
    postcodeMatcher,
    streetMatcher,
    webDomainMatcher,
  ],
};
