// Form MA: names, registrations, offices, affiliates.
#pragma once

#include "spec/columns.hpp"

namespace filigree::ma {

using enum value_type;
using namespace columns;

constexpr column_spec other_name_columns[] = {
    accession_number(),
    own("ADDED", text, "addDeleteAmend/add", "Added", "Marked when the name is added."),
    own("DELETED", text, "addDeleteAmend/delete", "Deleted", "Marked when the name is deleted."),
    own("AMENDED", text, "addDeleteAmend/amend", "Amended", "Marked when the name is amended."),
    own("NEWLY_ADDED", text, "addDeleteAmend/newAdd", "Newly added", "Marked when the name is newly added."),
    own("NAME", text, "name", "Name", "Another name under which business is done."),
    own("JURISDICTIONS", text, "jurisdictions", "Jurisdictions", "Where that name is used."),
};

constexpr column_spec registration_columns[] = {
    accession_number(),
    own("KIND", text, "name()", "Kind",
        "Element of the registration: municipal advisor, broker-dealer, investment adviser and so on."),
    own("FILE_NUMBER", text, "fileNumber", "File number", "File number of the registration."),
    own("CRD_NUMBER", text, "crdNumber", "CRD number", "Number in the Central Registration Depository."),
    joined(own("STATES", code, "state", "States", "EDGAR codes of the states of the registration.")),
    own("BANK_ID", text, "bankId", "Bank identifier", "Identifier of a bank."),
    own("DESCRIPTION", text, "description", "Description", "What another registration is."),
    own("CIK", text, "cik", "CIK", "Number at the SEC under another registration."),
    own("REGISTRATION_ID", text, "registrationId", "Registration ID", "Identifier of another registration."),
};

constexpr column_spec additional_registration_columns[] = {
    accession_number(),
    own("NAME", text, "name", "Name", "Name of the additional registration."),
    own("REGISTRATION_ID", text, "registrationId", "Registration ID", "Identifier of the registration."),
};

constexpr column_spec office_columns[] = {
    accession_number(),
    own("ADDED", text, "addDeleteAmend/add", "Added", "Marked when the office is added."),
    own("DELETED", text, "addDeleteAmend/delete", "Deleted", "Marked when the office is deleted."),
    own("AMENDED", text, "addDeleteAmend/amend", "Amended", "Marked when the office is amended."),
    own("NEWLY_ADDED", text, "addDeleteAmend/newAdd", "Newly added", "Marked when the office is newly added."),
    own("PRIVATE_RESIDENCE", code, "officeInfo/addressInfo/residentialAddressFlag", "Private residence",
        "Y when the address is a private residence."),
    own("STREET_1", text, "officeInfo/addressInfo/address/street1", "Street",
        "First line of the office's street address."),
    own("STREET_2", text, "officeInfo/addressInfo/address/street2", "Street, second line",
        "Second line of the office's street address."),
    own("CITY", text, "officeInfo/addressInfo/address/city", "City", "City of the office's address."),
    own("STATE_OR_COUNTRY", code, "officeInfo/addressInfo/address/stateOrCountry", "State or country",
        "EDGAR code of the state or country of the office's address."),
    own("ZIP", text, "officeInfo/addressInfo/address/zipCode", "ZIP code",
        "ZIP or postal code of the office's address."),
    own("PHONE", text, "officeInfo/phoneNumber", "Telephone", "Telephone number of the office."),
    own("FAX", text, "officeInfo/faxNumber", "Fax", "Fax number of the office."),
};

constexpr column_spec website_columns[] = {
    accession_number(),
    own("ADDED", text, "addDeleteAmend/add", "Added", "Marked when the website is added."),
    own("DELETED", text, "addDeleteAmend/delete", "Deleted", "Marked when the website is deleted."),
    own("AMENDED", text, "addDeleteAmend/amend", "Amended", "Marked when the website is amended."),
    own("NEWLY_ADDED", text, "addDeleteAmend/newAdd", "Newly added", "Marked when the website is newly added."),
    own("ADDRESS", text, "webAddress", "Website", "Address of the website."),
};

constexpr column_spec records_location_columns[] = {
    accession_number(),
    own("ADDED", text, "type/add", "Added", "Marked when the location is added."),
    own("DELETED", text, "type/delete", "Deleted", "Marked when the location is deleted."),
    own("AMENDED", text, "type/amend", "Amended", "Marked when the location is amended."),
    own("NEWLY_ADDED", text, "type/newAdd", "Newly added", "Marked when the location is newly added."),
    own("NAME", text, "locationName", "Location", "Name of the location."),
    own("PRIVATE_RESIDENCE", code, "contact/addressInfo/residentialAddressFlag", "Private residence",
        "Y when the address is a private residence."),
    own("STREET_1", text, "contact/addressInfo/address/street1", "Street",
        "First line of the location's street address."),
    own("STREET_2", text, "contact/addressInfo/address/street2", "Street, second line",
        "Second line of the location's street address."),
    own("CITY", text, "contact/addressInfo/address/city", "City", "City of the location's address."),
    own("STATE_OR_COUNTRY", code, "contact/addressInfo/address/stateOrCountry", "State or country",
        "EDGAR code of the state or country of the location's address."),
    own("ZIP", text, "contact/addressInfo/address/zipCode", "ZIP code",
        "ZIP or postal code of the location's address."),
    own("PHONE", text, "contact/phoneNumber", "Telephone", "Telephone number of the location."),
    own("FAX", text, "contact/faxNumber", "Fax", "Fax number of the location."),
    own("BRANCH_OR_AFFILIATE", text, "locationType/branchOrAffiliate", "Branch or affiliate",
        "Marked for a branch or an affiliate."),
    own("THIRD_PARTY", text, "locationType/third-party", "Third party", "Marked for a third party."),
    own("OTHER_LOCATION", text, "locationType/other", "Other place", "Marked for another location."),
    own("DESCRIPTION", text, "description", "Description", "What is kept there."),
};

constexpr column_spec foreign_registration_columns[] = {
    accession_number(),
    own("ADDED", text, "type/add", "Added", "Marked when the registration is added."),
    own("DELETED", text, "type/delete", "Deleted", "Marked when the registration is deleted."),
    own("AMENDED", text, "type/amend", "Amended", "Marked when the registration is amended."),
    own("NEWLY_ADDED", text, "type/newAdd", "Newly added", "Marked when the registration is newly added."),
    own("NAME", text, "englishFFRAName", "Regulator", "English name of the foreign financial regulatory authority."),
    own("REGISTRATION_NUMBER", text, "foreignRegNumber", "Registration number", "The firm's number there."),
    own("COUNTRY", code, "englishCountryName", "Country", "EDGAR code of the authority's country."),
};

constexpr column_spec affiliate_columns[] = {
    accession_number(),
    own("NAME", text, "affiliateName", "Affiliate", "Name of the affiliate."),
    own("REGISTERED", code, "hasApplicableRegistration", "Registered",
        "Y when the affiliate has a registration that applies."),
    own("AGENCY", text, "applicableRegistration/issuingAgencyName", "Issuing agency",
        "Agency that gave the registration."),
    own("REGISTRATION_NUMBER", text, "applicableRegistration/registrationNumber", "Registration number",
        "Number of the registration."),
    own("FEDERAL", text, "applicableRegistration/jurisdiction/US_Federal", "Federal",
        "Marked for a federal registration."),
    own("STATE", code, "applicableRegistration/jurisdiction/US_State", "State",
        "EDGAR code of the state of the registration."),
    own("FOREIGN_COUNTRY", code, "applicableRegistration/jurisdiction/ForeignCountry", "Foreign country",
        "EDGAR code of the country of the registration."),
};

constexpr column_spec succession_columns[] = {
    accession_number(),
    row_number("SUCCESSION_ID", column_origin::filigree),
    own("NAME", text, "nameOfFirm", "Firm", "Name of the firm that is succeeded."),
};

constexpr column_spec succession_registration_columns[] = {
    accession_number(),
    parent_number("SUCCESSION_ID", "SUCCESSION", "Succession", "Number of the firm that is succeeded.",
                  column_origin::filigree),
    own("KIND", text, "name()", "Kind",
        "Element of the registration: municipal advisor, broker-dealer, investment adviser and so on."),
    own("FILE_NUMBER", text, "fileNumber", "File number", "File number of the registration."),
    own("CRD_NUMBER", text, "crdNumber", "CRD number", "Number in the Central Registration Depository."),
    joined(own("STATES", code, "state", "States", "EDGAR codes of the states of the registration.")),
    own("BANK_ID", text, "bankId", "Bank identifier", "Identifier of a bank."),
    own("DESCRIPTION", text, "description", "Description", "What another registration is."),
    own("CIK", text, "cik", "CIK", "Number at the SEC under another registration."),
    own("REGISTRATION_ID", text, "registrationId", "Registration ID", "Identifier of another registration."),
};

}  // namespace filigree::ma
