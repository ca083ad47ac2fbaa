// Form Funding Portal: lists, questions and schedules.
#pragma once

#include "spec/columns.hpp"

namespace filigree::cfportal {

using enum value_type;
using namespace columns;

constexpr column_spec other_name_columns[] = {
    accession_number(),
    own("NOW_OR_BEFORE", code, "name()", "Now or before",
        "Element: otherNamesAndWebsiteUrls in use, prevNamesAndWebsiteUrls of the past."),
    own("NAME", text, "otherNamesUsedPortal|prevNamesOfPortal", "Name", "Another name of the portal."),
    own("WEBSITE", text, "webSiteOfPortal|prevWebSiteUrls", "Website", "Address of the website under that name."),
};

constexpr column_spec foreign_registration_columns[] = {
    accession_number(),
    own("REGULATOR", text, "foreignFinancialRegulatory", "Regulator", "Name of the foreign financial regulator."),
    own("REGISTRATION_NUMBER", text, "registrationNumber", "Registration number", "The portal's number there."),
    own("COUNTRY", code, "country", "Country", "EDGAR code of the regulator's country."),
};

constexpr column_spec predecessor_columns[] = {
    accession_number(),
    own("NAME", text, "acquiredFundingPortal", "Acquired portal", "Name of the funding portal that was acquired."),
    own("FILE_NUMBER", text, "acquiredPortalFileNumber", "File number", "Its file number at the SEC."),
    own("DESCRIPTION", text, "acquiredDesc", "Succession", "What the succession was."),
};

constexpr column_spec control_person_columns[] = {
    accession_number(),
    own("NAME", text, "fullLegalName", "Full legal name", "Name of a person who controls the portal."),
};

constexpr column_spec disclosure_columns[] = {
    accession_number(),
    own("CRIMINAL_CONVICTED_OF_FELONY", code, "criminalDisclosure/isConvictedOfFelony", "Convicted of a felony",
        "Y when the applicant or a person in its control was convicted of a felony in the last ten years."),
    own("CRIMINAL_CHARGED_WITH_FELONY", code, "criminalDisclosure/isChargedWithFelony", "Charged with a felony",
        "Y when charged with a felony in the last ten years."),
    own("CRIMINAL_CONVICTED_MISDEMEANOR", code, "criminalDisclosure/isConvictedMisdemeanor",
        "Convicted of a misdemeanor",
        "Y when convicted of a misdemeanor of investments, fraud, theft or the like in the last ten years."),
    own("CRIMINAL_CHARGED_MISDEMEANOR", code, "criminalDisclosure/isChargedMisdemeanor", "Charged with a misdemeanor",
        "Y when charged with such a misdemeanor in the last ten years."),
    own("REGULATORY_MADE_FALSE_STATEMENT", code, "regulatoryActionDisclosure/isMadeFalseStatement",
        "SEC or CFTC: false statement", "Y when the SEC or CFTC found a false statement or omission."),
    own("REGULATORY_VIOLATED_REGULATION", code, "regulatoryActionDisclosure/isViolatedRegulation",
        "SEC or CFTC: violation", "Y when the SEC or CFTC found a violation of its rules or statutes."),
    own("REGULATORY_CAUSE_OF_DENIAL", code, "regulatoryActionDisclosure/isCauseOfDenial",
        "SEC or CFTC: cause of denial", "Y when found to be a cause of another's loss of authorization."),
    own("REGULATORY_ORDER_AGAINST", code, "regulatoryActionDisclosure/isOrderAgainst", "SEC or CFTC: order",
        "Y when the SEC or CFTC entered an order over investment-related activity."),
    own("REGULATORY_IMPOSED_PENALTY", code, "regulatoryActionDisclosure/isImposedPenalty", "SEC or CFTC: penalty",
        "Y when the SEC or CFTC imposed a civil penalty or a cease-and-desist order."),
    own("REGULATORY_UN_ETHICAL", code, "regulatoryActionDisclosure/isUnEthical", "Other regulator: false or unethical",
        "Y when another regulator found a false statement, or unfair or unethical conduct."),
    own("REGULATORY_FOUND_IN_VIOLATION_OF_REGULATION", code,
        "regulatoryActionDisclosure/isFoundInViolationOfRegulation", "Other regulator: violation",
        "Y when another regulator found a violation of investment-related rules."),
    own("REGULATORY_FOUND_IN_CAUSE_OF_DENIAL", code, "regulatoryActionDisclosure/isFoundInCauseOfDenial",
        "Other regulator: cause of denial",
        "Y when another regulator found it a cause of another's loss of authorization."),
    own("REGULATORY_ORDER_AGAINST_ACTIVITY", code, "regulatoryActionDisclosure/isOrderAgainstActivity",
        "Other regulator: order", "Y when another regulator entered an order over investment-related activity."),
    own("REGULATORY_DENIED_LICENSE", code, "regulatoryActionDisclosure/isDeniedLicense",
        "Other regulator: license denied",
        "Y when another regulator denied, suspended or revoked a registration or license."),
    own("REGULATORY_FOUND_MADE_FALSE_STATEMENT", code, "regulatoryActionDisclosure/isFoundMadeFalseStatement",
        "SRO: false statement", "Y when a self-regulatory organization found a false statement or omission."),
    own("REGULATORY_FOUND_IN_VIOLATION_OF_RULES", code, "regulatoryActionDisclosure/isFoundInViolationOfRules",
        "SRO: violation", "Y when a self-regulatory organization found a violation of its rules."),
    own("REGULATORY_FOUND_IN_CAUSE_OF_SUSPENSION", code, "regulatoryActionDisclosure/isFoundInCauseOfSuspension",
        "SRO: cause of suspension",
        "Y when found to be a cause of another's suspension by a self-regulatory organization."),
    own("REGULATORY_DISCIPLINED", code, "regulatoryActionDisclosure/isDisciplined", "SRO: disciplined",
        "Y when expelled, suspended, barred or restricted by a self-regulatory organization."),
    own("REGULATORY_AUTHORIZED_TO_ACT_ATTORNEY", code, "regulatoryActionDisclosure/isAuthorizedToActAttorney",
        "Professional authorization lost",
        "Y when authorization as an attorney, accountant or contractor was revoked or suspended."),
    own("REGULATORY_REGULATORY_COMPLAINT", code, "regulatoryActionDisclosure/isRegulatoryComplaint",
        "Proceeding pending", "Y when a regulatory complaint or proceeding is pending."),
    own("CIVIL_ENJOINED", code, "civilJudicialActionDisclosure/isEnjoined", "Enjoined",
        "Y when a court enjoined it from investment-related activity in the last ten years."),
    own("CIVIL_FOUND_IN_VIOLATION_OF_REGULATION", code, "civilJudicialActionDisclosure/isFoundInViolationOfRegulation",
        "Court: violation", "Y when a court found a violation of investment-related rules."),
    own("CIVIL_DISMISSED", code, "civilJudicialActionDisclosure/isDismissed", "Dismissed by settlement",
        "Y when a civil action over investments was dismissed under a settlement."),
    own("CIVIL_NAMED_IN_CIVIL_PROCEEDING", code, "civilJudicialActionDisclosure/isNamedInCivilProceeding",
        "Named in a proceeding", "Y when named in a pending civil proceeding of that kind."),
    own("FINANCIAL_HAS_SUBJECT_OF_BANKRUPTCY", code, "financialDisclosure/hasSubjectOfBankruptcy", "Bankruptcy",
        "Y when the subject of a bankruptcy petition in the last ten years."),
    own("FINANCIAL_HAS_TRUSTEE_APPOINTED", code, "financialDisclosure/hasTrusteeAppointed", "SIPA trustee",
        "Y when a trustee was appointed under the Securities Investor Protection Act."),
    own("FINANCIAL_HAS_BOND_DENIED", code, "financialDisclosure/hasBondDenied", "Bond denied",
        "Y when a bonding company denied, paid out on or revoked a bond."),
    own("FINANCIAL_DOES_APP_HAVE_LIENS", code, "financialDisclosure/doesAppHaveLiens", "Judgments or liens",
        "Y when there are unsatisfied judgments or liens."),
};

constexpr column_spec funds_holder_columns[] = {
    accession_number(),
    own("NAME", text, "investorFundsContactName", "Contact", "Who holds the funds of investors."),
    own("STREET_1", text, "investorFundsAddress/street1", "Street", "First line of the holder's street address."),
    own("STREET_2", text, "investorFundsAddress/street2", "Street, second line",
        "Second line of the holder's street address."),
    own("CITY", text, "investorFundsAddress/city", "City", "City of the holder's address."),
    own("STATE_OR_COUNTRY", code, "investorFundsAddress/stateOrCountry", "State or country",
        "EDGAR code of the state or country of the holder's address."),
    own("ZIP", text, "investorFundsAddress/zipCode", "ZIP code", "ZIP or postal code of the holder's address."),
    own("PHONE", text, "investorFundsContactPhone", "Telephone", "Telephone number of the holder."),
};

constexpr column_spec owner_columns[] = {
    accession_number(),
    own("SCHEDULE", code, "name()", "Schedule",
        "entityOrNaturalPerson of Schedule A, amendEntityOrNaturalPerson of Schedule B."),
    own("NAME", text, "fullLegalName", "Full legal name", "Name of the owner or officer."),
    own("ENTITY_TYPE", code, "entityType", "DE, FE or NP", "Domestic entity, foreign entity or natural person."),
    own("AMENDMENT", code, "typeOfAmendment", "Amendment", "A adds, D deletes, C changes an entry."),
    own("TITLE", text, "titleStatus", "Title or status", "Position of the person."),
    own("TITLE_SINCE", text, "dateOfTitleStatusAcquired", "Acquired in",
        "Month in which the title or status was acquired."),
    own("OWNERSHIP_CODE", code, "ownershipCode", "Ownership code", "Range of ownership, by the form's letters."),
    own("CONTROL_PERSON", code, "controlPerson", "Control person", "Y when the person is in control."),
    own("PUBLIC_REPORTING", code, "pr", "PR", "PR for a company that reports under the Exchange Act."),
    own("CRD_NUMBER", text, "crdNumber", "CRD number", "The person's number in the Central Registration Depository."),
    own("IRS_TAX_NUMBER", text, "irsTaxNumber", "IRS tax number", "Tax number of the person."),
    own("IRS_EMPLOYER_NUMBER", text, "irsTaxEmployerIdNumber", "IRS employer number", "Employer number of the entity."),
};

constexpr column_spec records_keeper_columns[] = {
    accession_number(),
    own("NAME", text, "bookKeepingEntityName", "Keeper", "Who keeps the books and records."),
    own("STREET_1", text, "bookKeepingEntityAddress/street1", "Street", "First line of the keeper's street address."),
    own("STREET_2", text, "bookKeepingEntityAddress/street2", "Street, second line",
        "Second line of the keeper's street address."),
    own("CITY", text, "bookKeepingEntityAddress/city", "City", "City of the keeper's address."),
    own("STATE_OR_COUNTRY", code, "bookKeepingEntityAddress/stateOrCountry", "State or country",
        "EDGAR code of the state or country of the keeper's address."),
    own("ZIP", text, "bookKeepingEntityAddress/zipCode", "ZIP code", "ZIP or postal code of the keeper's address."),
    own("PHONE", text, "bookKeepingEntityPhone", "Telephone", "Telephone number of the keeper."),
    own("FAX", text, "bookKeepingEntityFax", "Fax", "Fax number of the keeper."),
    own("KIND", code, "bookKeepingEntityType", "Kind of place", "BO branch office, TP third party, O other."),
    own("PRIVATE_RESIDENCE", code, "isAddressPrivateResidence", "Private residence",
        "Y when the address is a private residence."),
    own("DESCRIPTION", text, "bookKeepingLocationDesc", "Description", "What is kept there."),
};

}  // namespace filigree::cfportal
