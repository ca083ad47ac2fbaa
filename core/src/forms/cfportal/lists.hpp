// Form Funding Portal: lists, questions and schedules.
#pragma once

#include "forms/registration/questions.hpp"
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

constexpr auto disclosure_columns =
    together(accession_number(), registration::criminal_and_commission_questions,
             own("REGULATORY_UN_ETHICAL", code, "regulatoryActionDisclosure/isUnEthical",
                 "Other regulator: false statement or unethical conduct",
                 "Y when another regulator found a false statement, or unfair or unethical conduct."),
             registration::regulator_questions,
             own("REGULATORY_REGULATORY_COMPLAINT", code, "regulatoryActionDisclosure/isRegulatoryComplaint",
                 "Proceeding pending", "Y when a regulatory complaint or proceeding is pending."),
             registration::court_and_finance_questions,
             own("FINANCIAL_HAS_BOND_DENIED", code, "financialDisclosure/hasBondDenied", "Bond denied",
                 "Y when a bonding company denied, paid out on or revoked a bond."),
             own("FINANCIAL_DOES_APP_HAVE_LIENS", code, "financialDisclosure/doesAppHaveLiens", "Judgments or liens",
                 "Y when there are unsatisfied judgments or liens."));

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
    own("ENTITY_TYPE", code, "entityType", "Domestic or foreign entity, or natural person",
        "Domestic entity, foreign entity or natural person."),
    own("AMENDMENT", code, "typeOfAmendment", "Amendment", "A adds, D deletes, C changes an entry."),
    own("TITLE", text, "titleStatus", "Title or status", "Position of the person."),
    own("TITLE_SINCE", text, "dateOfTitleStatusAcquired", "Title acquired in",
        "Month in which the title or status was acquired."),
    own("OWNERSHIP_CODE", code, "ownershipCode", "Ownership code", "Range of ownership, by the form's letters."),
    own("CONTROL_PERSON", code, "controlPerson", "Control person", "Y when the person is in control."),
    own("PUBLIC_REPORTING", code, "pr", "Public reporting company",
        "PR for a company that reports under the Exchange Act."),
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
