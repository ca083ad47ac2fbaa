// Forms SBSE and SBSE-A: control, principals, locations, documents.
#pragma once

#include "spec/columns.hpp"

namespace filigree::sbse {

using enum value_type;
using namespace columns;

constexpr column_spec securities_firm_columns[] = {
    accession_number(),
    own("NAME", text, "partnerCorpOrgName", "Firm", "Name of the partnership, corporation or organization."),
    own("CRD_NUMBER", text, "partnerCrdNumber", "CRD number", "Its number in the Central Registration Depository."),
    own("UIC_NUMBER", text, "partnerUicNumber", "Unique identification code",
        "Its UIC, such as a legal entity identifier."),
    own("KIND", text, "partnerCorpOrgType", "Kind", "Who controls whom."),
    own("STREET_1", text, "partnerAddress/street1", "Street", "First line of the firm's street address."),
    own("STREET_2", text, "partnerAddress/street2", "Street, second line", "Second line of the firm's street address."),
    own("CITY", text, "partnerAddress/city", "City", "City of the firm's address."),
    own("STATE_OR_COUNTRY", code, "partnerAddress/stateOrCountry", "State or country",
        "EDGAR code of the state or country of the firm's address."),
    own("ZIP", text, "partnerAddress/zipCode", "ZIP code", "ZIP or postal code of the firm's address."),
    own("FROM", date, "effectiveDate", "From", "Day since when the control holds."),
    own("TO", date, "terminationDate", "To", "Day on which the control ends."),
    own("FOREIGN", code, "isForeignEntity", "Foreign", "Y when it is a foreign entity."),
    own("COUNTRY", code, "countryOfDomicile", "Country of domicile", "EDGAR code of its country."),
    own("IN_SECURITIES", code, "isSecurityAct", "Securities", "Y when it is active in securities."),
    own("IN_ADVICE", code, "isInvestmentAdvisoryAct", "Investment advice", "Y when it is active in investment advice."),
    own("RELATIONSHIP", text, "descriptionRelationship", "Relationship", "What the relationship is."),
};

constexpr column_spec bank_columns[] = {
    accession_number(),
    own("NAME", text, "financialInstitutionName", "Institution", "Name of the financial institution."),
    own("CRD_NUMBER", text, "crdNumber", "CRD number", "Its number in the Central Registration Depository."),
    own("UIC_NUMBER", text, "uicNumber", "Unique identification code", "Its UIC, such as a legal entity identifier."),
    joined(
        own("KIND", text, "institutionType", "Kind", "Bank holding company, national bank, credit union and so on.")),
    own("OTHER_KIND", text, "otherSpecify", "Other kind", "Which other kind it is."),
    own("FROM", date, "effectiveDate", "From", "Day since when the control holds."),
    own("TO", date, "terminationDate", "To", "Day on which the control ends."),
    own("STREET_1", text, "institutionAddress/street1", "Street", "First line of the institution's street address."),
    own("STREET_2", text, "institutionAddress/street2", "Street, second line",
        "Second line of the institution's street address."),
    own("CITY", text, "institutionAddress/city", "City", "City of the institution's address."),
    own("STATE_OR_COUNTRY", code, "institutionAddress/stateOrCountry", "State or country",
        "EDGAR code of the state or country of the institution's address."),
    own("ZIP", text, "institutionAddress/zipCode", "ZIP code", "ZIP or postal code of the institution's address."),
    own("COUNTRY", code, "countryOfDomicile", "Country of domicile", "EDGAR code of its country."),
    own("RELATIONSHIP", text, "descriptionRelationship", "Relationship", "What the relationship is."),
};

constexpr column_spec principal_columns[] = {
    accession_number(),
    own("NAME", text, "nameOfPrincipal", "Principal", "Name of the principal."),
    own("ENTITY_TYPE", code, "typeOfEntity", "Type of entity", "Form of organization of the principal."),
    own("OTHER_ENTITY_TYPE", text, "otherSpecify", "Other type", "Which other form it is."),
    own("FILE_NUMBER", text, "secFileNumber", "SEC file number", "Its file number at the SEC."),
    own("CRD_NUMBER", text, "crdNo", "CRD number", "Its number in the Central Registration Depository."),
    own("NFA_NUMBER", text, "nfa", "NFA number", "Its number at the National Futures Association."),
    own("IARD_NUMBER", text, "iardNo", "IARD number", "Its number in the Investment Adviser Registration Depository."),
    own("UIC_NUMBER", text, "uicNumber", "Unique identification code", "Its UIC, such as a legal entity identifier."),
    own("CIK", text, "cikNumber", "CIK", "Its number at the SEC."),
    own("TAX_NUMBER", text, "taxIdentificationNumber", "Tax number", "Its number at the tax office."),
    own("STREET_1", text, "address/street1", "Street", "First line of the principal's street address."),
    own("STREET_2", text, "address/street2", "Street, second line", "Second line of the principal's street address."),
    own("CITY", text, "address/city", "City", "City of the principal's address."),
    own("STATE_OR_COUNTRY", code, "address/stateOrCountry", "State or country",
        "EDGAR code of the state or country of the principal's address."),
    own("ZIP", text, "address/zipCode", "ZIP code", "ZIP or postal code of the principal's address."),
    own("EFFECT_TYPE", text, "effectType", "How it takes part",
        "Whether it effects, or is involved in effecting, security-based swaps."),
    own("DESCRIPTION", text, "description", "Description", "What else there is to tell."),
};

constexpr column_spec office_change_columns[] = {
    accession_number(),
    own("CHANGE", code, "businessLocChangeOption", "Change", "Add, delete or amendment of a location."),
    own("FROM", date, "effectiveDate", "Effective", "Day since when it holds."),
    own("STREET_1", text, "applicantAddress/street1", "Street", "First line of the location's street address."),
    own("STREET_2", text, "applicantAddress/street2", "Street, second line",
        "Second line of the location's street address."),
    own("CITY", text, "applicantAddress/city", "City", "City of the location's address."),
    own("STATE_OR_COUNTRY", code, "applicantAddress/stateOrCountry", "State or country",
        "EDGAR code of the state or country of the location's address."),
    own("ZIP", text, "applicantAddress/zipCode", "ZIP code", "ZIP or postal code of the location's address."),
    own("NEW_STREET_1", text, "applicantNewAddress/street1", "New address: street",
        "First line of the new street address."),
    own("NEW_STREET_2", text, "applicantNewAddress/street2", "New address: street, second line",
        "Second line of the new street address."),
    own("NEW_CITY", text, "applicantNewAddress/city", "New address: city", "City of the new address."),
    own("NEW_STATE_OR_COUNTRY", code, "applicantNewAddress/stateOrCountry", "New address: state or country",
        "EDGAR code of the state or country of the new address."),
    own("NEW_ZIP", text, "applicantNewAddress/zipCode", "New address: ZIP code",
        "ZIP or postal code of the new address."),
    own("INSTITUTION", text, "institutionName", "Institution", "Name of an institution at the location."),
    own("PERSON", text, "associatedPerson", "Associated person", "Person at the location."),
};

constexpr column_spec foreign_regulator_columns[] = {
    accession_number(),
    own("NAME", text, "nameOfRegulatory", "Regulator", "Name of the foreign financial regulatory authority."),
    own("REGISTRATION_NUMBER", text, "foreignBusinessNo", "Registration number",
        "The applicant's number at that authority."),
    own("COUNTRY", code, "nameOfCountry", "Country", "EDGAR code of the authority's country."),
};

}  // namespace filigree::sbse
