// Forms SBSE and SBSE-A: owners, registrations, arrangements.
#pragma once

#include "spec/columns.hpp"

namespace filigree::sbse {

using enum value_type;
using namespace columns;

constexpr column_spec non_resident_entity_columns[] = {
    accession_number(),
    own("NAME", text, "entityName", "Entity", "Name of the entity."),
    own("STREET_1", text, "entityAddress/street1", "Street", "First line of the entity's street address."),
    own("STREET_2", text, "entityAddress/street2", "Street, second line",
        "Second line of the entity's street address."),
    own("CITY", text, "entityAddress/city", "City", "City of the entity's address."),
    own("STATE_OR_COUNTRY", code, "entityAddress/stateOrCountry", "State or country",
        "EDGAR code of the state or country of the entity's address."),
    own("ZIP", text, "entityAddress/zipCode", "ZIP code", "ZIP or postal code of the entity's address."),
};

constexpr column_spec owner_columns[] = {
    accession_number(),
    own("SCHEDULE", code, "name()", "Schedule",
        "scheduleAInfo for direct owners and officers, scheduleBInfo for indirect owners."),
    own("FIRM_OR_INDIVIDUAL", code, "firmOrIndividual", "Firm or individual", "Which of the two the person is."),
    own("FULL_LEGAL_NAME", text, "fullLegalName", "Full legal name", "Name of the firm."),
    own("INDIVIDUAL_NAME_PREFIX", text, "individualName/prefix|ownerName/prefix", "Name prefix",
        "Title before the name of the person, such as Dr."),
    own("INDIVIDUAL_FIRST_NAME", text, "individualName/firstName|ownerName/firstName", "First name",
        "First name of the person."),
    own("INDIVIDUAL_MIDDLE_NAME", text, "individualName/middleName|ownerName/middleName", "Middle name",
        "Middle name of the person."),
    own("INDIVIDUAL_LAST_NAME", text, "individualName/lastName|ownerName/lastName", "Last name",
        "Last name of the person."),
    own("INDIVIDUAL_NAME_SUFFIX", text, "individualName/suffix|ownerName/suffix", "Name suffix",
        "What follows the name of the person, such as Jr."),
    own("ENTITY_TYPE", code, "entityType", "Domestic or foreign entity, or individual",
        "Domestic entity, foreign entity or individual."),
    own("OWNED_ENTITY", text, "interestOwnedEntity", "Entity owned",
        "Schedule B: entity in which the interest is owned."),
    own("TITLE", text, "titleOrStatus|status", "Title or status", "Position of the person."),
    own("TITLE_SINCE", text, "dateTitleOrStatusAcquired", "Title acquired in",
        "Month in which the title or status was acquired."),
    own("BEGAN_WORKING", text, "dateBeganWorking", "Began working for the applicant in",
        "Month in which the principal began working for the applicant."),
    own("HAS_OWNERSHIP", code, "haveOwnershipInterest", "Ownership interest",
        "Y when the principal owns an interest in the applicant."),
    own("OWNERSHIP_CODE", code, "ownershipCode", "Ownership code", "Range of ownership, by the form's letters."),
    own("CONTROL_PERSON", code, "controlPerson", "Control person", "Y when the person is in control."),
    own("PUBLIC_REPORTING", code, "pr", "Public reporting company",
        "PR for a company that reports under the Exchange Act."),
    own("NFA_NUMBER", text, "nfaIdentificationNo", "NFA number",
        "The person's number at the National Futures Association."),
    own("CRD_NUMBER", text, "crdNo", "CRD number", "The person's number in the Central Registration Depository."),
    own("IARD_NUMBER", text, "iardNo", "IARD number",
        "The person's number in the Investment Adviser Registration Depository."),
    own("FOREIGN_BUSINESS_NUMBER", text, "foreignBusinessNo", "Foreign business number",
        "The person's number in a foreign register."),
    own("IRS_NUMBER", text, "irsTaxNo", "IRS tax number", "Tax number of the person."),
    own("UIC_NUMBER", text, "uic", "Unique identification code",
        "The person's UIC, such as a legal entity identifier."),
    own("DESCRIPTION", text, "description", "Description", "What else there is to tell."),
};

constexpr column_spec other_name_columns[] = {
    accession_number(),
    own("RESPONSE_TO", text, "responseType", "Response to", "Item of the form that this answers."),
    own("NAME", text, "otherName", "Other name", "Another name of the applicant."),
    own("PLACE", code, "stateCountry", "State or country", "EDGAR code of the state or country where it is used."),
};

constexpr column_spec registration_columns[] = {
    accession_number(),
    own("KIND", text, "name()", "Kind of registration or business",
        "Element: registration, transactions in futures, or other business."),
    own("RESPONSE_TO", text, "responseType", "Response to", "Item of the form that this answers."),
    own("UIC_NUMBER", text, "uniqueIdentificationNumber|uicNumber", "Unique identification number",
        "The applicant's number there."),
    own("REGULATOR", text, "assigningRegulator|assigningRegulators", "Assigning regulator",
        "Regulator or authority that gave the number."),
    own("DESCRIPTION", text, "description", "Description", "What the registration or business is."),
};

/// A firm or person with whom there is an arrangement.
constexpr column_spec party_columns[] = {
    own("RESPONSE_TO", text, "responseType", "Response to", "Item of the form that this answers."),
    own("FIRM_OR_INDIVIDUAL", code, "firmOrIndividual", "Firm or individual", "Which of the two the person is."),
    own("FIRM_NAME", text, "firmOrOrganizationName", "Firm", "Name of the firm or organization."),
    own("FIRM_FILE_NUMBER", text, "firmSecFileNumber", "Firm's SEC file number", "The firm's file number at the SEC."),
    own("FIRM_CRD_NUMBER", text, "firmCrdNo", "Firm's CRD number",
        "The firm's number in the Central Registration Depository."),
    own("FIRM_NFA_NUMBER", text, "firmNfa", "Firm's NFA number",
        "The firm's number at the National Futures Association."),
    own("FIRM_IARD_NUMBER", text, "firmIardNo", "Firm's IARD number",
        "The firm's number in the Investment Adviser Registration Depository."),
    own("FIRM_UIC_NUMBER", text, "firmUic", "Firm's UIC", "The firm's unique identification code."),
    own("FIRM_FOREIGN_NUMBER", text, "firmForeignBusinessNo", "Firm's foreign number",
        "The firm's number in a foreign register."),
    own("FIRM_CIK", text, "firmCikNumber", "Firm's CIK", "The firm's number at the SEC."),
    own("FIRM_STREET_1", text, "firmAddress/street1", "Firm: street", "First line of the firm's street address."),
    own("FIRM_STREET_2", text, "firmAddress/street2", "Firm: street, second line",
        "Second line of the firm's street address."),
    own("FIRM_CITY", text, "firmAddress/city", "Firm: city", "City of the firm's address."),
    own("FIRM_STATE_OR_COUNTRY", code, "firmAddress/stateOrCountry", "Firm: state or country",
        "EDGAR code of the state or country of the firm's address."),
    own("FIRM_ZIP", text, "firmAddress/zipCode", "Firm: ZIP code", "ZIP or postal code of the firm's address."),
    own("FIRM_FROM", date, "firmEffectiveDate", "Firm: from", "Day since when the arrangement with the firm holds."),
    own("FIRM_TO", date, "firmTerminationDate", "Firm: to", "Day on which the arrangement with the firm ends."),
    own("PERSON_NAME_PREFIX", text, "firmContactEmployeeName/prefix|individualName/prefix",
        "Individual or firm's contact: name prefix",
        "Title before the name of the individual, or of the firm's contact, such as Dr."),
    own("PERSON_FIRST_NAME", text, "firmContactEmployeeName/firstName|individualName/firstName",
        "Individual or firm's contact: first name", "First name of the individual, or of the firm's contact."),
    own("PERSON_MIDDLE_NAME", text, "firmContactEmployeeName/middleName|individualName/middleName",
        "Individual or firm's contact: middle name", "Middle name of the individual, or of the firm's contact."),
    own("PERSON_LAST_NAME", text, "firmContactEmployeeName/lastName|individualName/lastName",
        "Individual or firm's contact: last name", "Last name of the individual, or of the firm's contact."),
    own("PERSON_NAME_SUFFIX", text, "firmContactEmployeeName/suffix|individualName/suffix",
        "Individual or firm's contact: name suffix",
        "What follows the name of the individual, or of the firm's contact, such as Jr."),
    own("PERSON_CRD_NUMBER", text, "individualCrdNo", "Individual's CRD number",
        "The individual's number in the Central Registration Depository."),
    own("PERSON_NFA_NUMBER", text, "individualNfa", "Individual's NFA number",
        "The individual's number at the National Futures Association."),
    own("PERSON_IARD_NUMBER", text, "individualIardNo", "Individual's IARD number",
        "The individual's number in the Investment Adviser Registration Depository."),
    own("PERSON_STREET_1", text, "individualAddress/street1", "Individual: street",
        "First line of the individual's street address."),
    own("PERSON_STREET_2", text, "individualAddress/street2", "Individual: street, second line",
        "Second line of the individual's street address."),
    own("PERSON_CITY", text, "individualAddress/city", "Individual: city", "City of the individual's address."),
    own("PERSON_STATE_OR_COUNTRY", code, "individualAddress/stateOrCountry", "Individual: state or country",
        "EDGAR code of the state or country of the individual's address."),
    own("PERSON_ZIP", text, "individualAddress/zipCode", "Individual: ZIP code",
        "ZIP or postal code of the individual's address."),
    own("PERSON_FROM", date, "individualEffectiveDate", "Individual: from",
        "Day since when the arrangement with the individual holds."),
    own("PERSON_TO", date, "individualTerminationDate", "Individual: to",
        "Day on which the arrangement with the individual ends."),
    own("ARRANGEMENT", text, "descriptionArrangement", "Arrangement", "What the arrangement is."),
    own("EXPERIENCE", text, "descriptionExperience", "Experience", "What experience the person has."),
};

constexpr auto arrangement_columns =
    together(accession_number(),
             own("KIND", text, "name()", "Kind of arrangement",
                 "Element: records kept, acts on behalf, control by agreement, or finance."),
             party_columns);

constexpr column_spec schedule_d_one_columns[] = {
    accession_number(),
    own("REGISTRATION_RESPONSE_TO", text, "formData/scheduleD/scheduleDOne/sectionTwo/responseType", "Response to",
        "Item of the form that this answers."),
    own("REGISTRATION_UIC_NUMBER", text, "formData/scheduleD/scheduleDOne/sectionTwo/uniqueIdentificationNumber",
        "Unique identification number", "The applicant's number there."),
    own("REGISTRATION_REGULATOR", text, "formData/scheduleD/scheduleDOne/sectionTwo/assigningRegulator",
        "Assigning regulator", "Regulator or authority that gave the number."),
    own("REGISTRATION_DESCRIPTION", text, "formData/scheduleD/scheduleDOne/sectionTwo/description", "Description",
        "What the registration or business is."),
};

// SBSE-A has up to twenty of these sections; those of SBSE hold rows of ARRANGEMENT.
constexpr auto section_four_columns = together(accession_number(), party_columns);

}  // namespace filigree::sbse
