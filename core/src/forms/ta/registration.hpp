// Forms TA-1 and TA-W: who the transfer agent is, who controls it, how it withdraws.
#pragma once

#include "spec/columns.hpp"

namespace filigree::ta {

using enum value_type;
using namespace columns;

constexpr column_spec submission_columns[] = {
    accession_number(),
    filing_date(),
    telling(column_part::event,
            own("SUBMISSION_TYPE", code, "headerData/submissionType", "Form",
                "TA-1 registration, TA-2 annual report or TA-W withdrawal, with /A for an amendment.")),
    own("SCHEMA_VERSION", text, "schemaVersion", "Schema", "Version of the XML schema that the filing follows."),
    telling(column_part::reporter, own("FILER_CIK", text, "headerData/filerInfo/filer/filerCredentials/cik", "CIK",
                                       "The transfer agent's number at the SEC.")),
    own("FILER_FILE_NUMBER", text, "headerData/filerInfo/filer/fileNumber", "File number",
        "The transfer agent's file number, beginning with 084 or 085."),
    telling(column_part::event, own("PERIOD_OF_REPORT", date, "headerData/filerInfo/periodOfReport", "Period",
                                    "TA-2: last day of the year that the report is about.")),
    own("NAME", text, "headerData/filerInfo/entityName", "Transfer agent", "TA-2: name of the transfer agent."),
    own("AMENDED_ACCESSION_NUMBER", text, "formData/accessionNumber", "Amended filing",
        "TA-2: accession number of the report that an amendment corrects."),
    own("USES_SERVICE_COMPANIES", code, "formData/engagedServiceCompany/serviceCompany", "Uses service companies",
        "TA-2: whether other transfer agents do all, some or none of the work."),
    own("SERVES_OTHERS", code, "formData/engagedServiceCompany/registrantEngagedService", "Works for others",
        "TA-2: Y when the transfer agent does work for other transfer agents."),
    own("REGULATORY_AGENCY", text, "formData/registrantRegulatoryAgency/regulatoryAgency", "Regulatory agency",
        "TA-2: agency with which the transfer agent is registered."),
    own("AMENDMENT_FILED", text, "formData/registrantRegulatoryAgency/amendmentFiled", "Registration amended",
        "TA-2: whether Form TA-1 was amended within 60 days after it became inaccurate."),
    own("AMENDMENT_EXPLANATION", text, "formData/registrantRegulatoryAgency/additionalInformation", "Why not amended",
        "TA-2: explanation where the registration was not amended in time."),
    own("SUCCESSORS", code, "formData/documentRetention/successorTransferAgents", "Has successors",
        "TA-W: Y when another transfer agent takes over."),
    own("SIGNER_NAME", text, "formData/signature/signatureName|formData/signatureData/signatureName", "Signed by",
        "Name of the person who signed."),
    own("SIGNER_PHONE", text, "formData/signature/signaturePhoneNumber|formData/signatureData/signaturePhoneNumber",
        "Phone of signer", "Telephone number of the person who signed."),
    own("SIGNER_TITLE", text, "formData/signature/signatureTitle|formData/signatureData/signatureTitle",
        "Title of signer", "Office of the person who signed."),
    own("SIGNED_DATE", date, "formData/signature/signatureDate|formData/signatureData/signatureDate", "Date signed",
        "Day on which the form was signed."),
    own("LIVE_TEST", code, "headerData/filerInfo/liveTestFlag|headerData/filerInfo/testOrLive", "Live or test",
        "LIVE for a filing, TEST for a trial that EDGAR throws away."),
    own("SENDER_NAME", text, "headerData/filerInfo/contact/contactName|headerData/filerInfo/contactData/contactName",
        "Sender's contact", "Person whom EDGAR may ask about the submission."),
    own("SENDER_PHONE", text,
        "headerData/filerInfo/contact/contactPhoneNumber|headerData/filerInfo/contactData/contactPhoneNumber",
        "Sender's phone", "Telephone number of the person whom EDGAR may ask."),
    own("SENDER_EMAIL", text,
        "headerData/filerInfo/contact/contactEmailAddress|headerData/filerInfo/contactData/contactEmailAddress",
        "Sender's e-mail", "E-mail address of the person whom EDGAR may ask."),
    joined(own("NOTIFICATION_EMAILS", text,
               "headerData/filerInfo/notifications/internetNotificationAddress|headerData/filerInfo/notifications/"
               "notificationEmailAddress|headerData/filerInfo/notificationAddresses/notificationEmailAddress",
               "Notified", "E-mail addresses to which EDGAR writes about the submission.")),
};

constexpr column_spec registrant_columns[] = {
    accession_number(),
    own("NAME", text, "entityName", "Name", "Full name of the transfer agent."),
    own("PREVIOUS_NAME", text, "previousEntityName", "Previous name", "Name of the transfer agent before."),
    own("OTHER_BUSINESS_NAME", text, "activitiesConductedEntityName", "Name in business",
        "TA-W: name under which the transfer agent does business, where that is another one."),
    own("FILE_NUMBER", text, "fileNumber", "File number", "TA-W: file number of the transfer agent."),
    own("REGULATORY_AGENCY", code, "regulatoryAgency", "Regulatory agency",
        "Agency with which the transfer agent registers."),
    own("FINS_NUMBER", text, "finsNumber", "FINS number",
        "Number by which the financial industry identifies the transfer agent."),
    own("OFFICE_STREET1", text, "principalOfficeAddress/street1", "Street of principal office",
        "First line of the address of the principal office."),
    own("OFFICE_STREET2", text, "principalOfficeAddress/street2", "Second street line of principal office",
        "Second line of the address of the principal office."),
    own("OFFICE_CITY", text, "principalOfficeAddress/city", "City of principal office",
        "City of the address of the principal office."),
    own("OFFICE_STATE_OR_COUNTRY", code, "principalOfficeAddress/stateOrCountry",
        "State or country of principal office", "EDGAR's code of the state or country of the principal office."),
    own("OFFICE_ZIP_CODE", text, "principalOfficeAddress/zipCode", "Zip of principal office",
        "Zip or postal code of the principal office."),
    own("OTHER_MAILING_ADDRESS", code, "differentMailingAddress", "Other mailing address",
        "Y when mail goes to another address."),
    own("MAILING_STREET1", text, "mailingAddress/street1", "Street of mailing address",
        "First line of the mailing address."),
    own("MAILING_STREET2", text, "mailingAddress/street2", "Second street line of mailing address",
        "Second line of the mailing address."),
    own("MAILING_CITY", text, "mailingAddress/city", "City of mailing address", "City of the mailing address."),
    own("MAILING_STATE_OR_COUNTRY", code, "mailingAddress/stateOrCountry", "State or country of mailing address",
        "EDGAR's code of the state or country of the mailing address."),
    own("MAILING_ZIP_CODE", text, "mailingAddress/zipCode", "Zip of mailing address",
        "Zip or postal code of the mailing address."),
    own("PHONE", text, "telephoneNumber", "Phone", "Telephone number of the principal office."),
    own("OTHER_LOCATIONS", code, "conductBusinessInOtherLocations", "Other locations",
        "Y when the transfer agent also works in other places."),
    own("OWN_SECURITIES_ONLY", code, "selfTransferAgent", "For own securities only",
        "Y when the transfer agent acts for securities of its own or of an affiliate alone."),
    own("USES_SERVICE_COMPANIES", code, "engagedServiceCompany", "Uses service companies",
        "Y when other transfer agents do some of the work."),
    own("SERVES_OTHERS", code, "engagedAsServiceCompany", "Works for others",
        "Y when the transfer agent does work for other transfer agents."),
};

constexpr column_spec business_location_columns[] = {
    accession_number(),
    own("STREET1", text, "street1", "Street", "First line of the address."),
    own("STREET2", text, "street2", "Second street line", "Second line of the address."),
    own("CITY", text, "city", "City", "City of the address."),
    own("STATE_OR_COUNTRY", code, "stateOrCountry", "State or country", "EDGAR's code of the state or country."),
    own("ZIP_CODE", text, "zipCode", "Zip", "Zip or postal code."),
};

constexpr column_spec service_company_columns[] = {
    accession_number(),
    own("RELATION", code, "name()", "Relation",
        "Element that names the firm: serviceCompany works for the registrant, asServiceCompany has the registrant "
        "work for it."),
    own("NAME", text, "entityName", "Name", "Name of the other transfer agent."),
    own("FILE_NUMBER", text, "fileNumber", "File number", "File number of the other transfer agent."),
    own("STREET1", text, "serviceCompanyAddress/street1|asServiceCompanyAddress/street1", "Street",
        "First line of the firm's address."),
    own("STREET2", text, "serviceCompanyAddress/street2|asServiceCompanyAddress/street2", "Second street line",
        "Second line of the firm's address."),
    own("CITY", text, "serviceCompanyAddress/city|asServiceCompanyAddress/city", "City", "City of the firm's address."),
    own("STATE_OR_COUNTRY", code, "serviceCompanyAddress/stateOrCountry|asServiceCompanyAddress/stateOrCountry",
        "State or country", "EDGAR's code of the state or country of the firm's address."),
    own("ZIP_CODE", text, "serviceCompanyAddress/zipCode|asServiceCompanyAddress/zipCode", "Zip",
        "Zip or postal code of the firm's address."),
};

constexpr column_spec control_columns[] = {
    accession_number(),
    own("REGISTRANT_TYPE", text, "registrantType", "Type of registrant",
        "Corporation, partnership, sole proprietorship or other."),
    own("REGISTRANT_TYPE_DESCRIPTION", text, "registrantTypeDescription", "Other type",
        "What the registrant is where the list has no name for it."),
    own("MANAGED_BY_OTHERS", code, "otherControlManagement/otherEntity", "Managed by others",
        "Y when somebody else controls management or policies by agreement or otherwise."),
    own("FINANCED_BY_OTHERS", code, "otherControlFinance/otherEntity", "Financed by others",
        "Y when somebody else finances the business, other than by public offerings or bank loans."),
};

constexpr column_spec control_person_columns[] = {
    accession_number(),
    own("KIND", code, "name()", "Kind",
        "Element that names the person: corporationPartnershipData or soleProprietorshipOtherData."),
    own("NAME", text, "entityName", "Name", "Full name of the person or firm."),
    own("START_DATE", text, "relationshipStartDate", "Since", "Day or month on which the relationship began."),
    own("TITLE", text, "titleOrStatus", "Title or status", "Office or standing in the firm."),
    own("OWNERSHIP_CODE", code, "ownershipCode", "Ownership",
        "Letter that stands for the part of the registrant owned, NA for none."),
    own("CONTROL_PERSON", boolean, "controlPerson", "Control person", "The person controls the registrant."),
    own("AUTHORITY", text, "authorityDescription", "Authority", "What the person is in charge of."),
    own("END_DATE", text, "relationshipEndDate", "Until", "Day or month on which the relationship ended."),
};

constexpr column_spec other_control_columns[] = {
    accession_number(),
    own("KIND", code, "name()", "Kind",
        "Element that names the firm: otherControlManagementDetails or otherControlFinanceDetails."),
    own("NAME", text, "entityName", "Name", "Name of the other person or firm."),
    own("AGREEMENT", text, "agreementDescription", "Agreement", "What the arrangement is."),
};

constexpr column_spec withdrawal_columns[] = {
    accession_number(),
    own("REASON", text, "withdrawalDescription", "Reason", "Why the transfer agent stops."),
    own("LAST_ACTION_DATE", date, "lastActionDate", "Last action", "Day on which it last did a transfer agent's work."),
    own("FUTURE_FUNCTIONS", code, "futureTransferAgentFunctions", "Further functions",
        "Y when it will do any of a transfer agent's work in the future."),
};

constexpr column_spec record_keeper_columns[] = {
    accession_number(),
    own("KIND", code, "name()", "Kind",
        "Element that names the keeper: tawSuccessorDetails takes over, tawCustodians holds the records, tawLocations "
        "is where they are."),
    own("NAME", text, "entityName", "Name", "Name of the successor or keeper."),
    own("SUCCESSOR_REGISTERED", code, "successorRegistered", "Successor registered",
        "Y when the successor is registered as a transfer agent."),
    own("STREET1", text, "tawSuccessorAddress/street1|tawCustodianAddress/street1|tawLocationAddress/street1", "Street",
        "First line of the address."),
    own("STREET2", text, "tawSuccessorAddress/street2|tawCustodianAddress/street2|tawLocationAddress/street2",
        "Second street line", "Second line of the address."),
    own("CITY", text, "tawSuccessorAddress/city|tawCustodianAddress/city|tawLocationAddress/city", "City",
        "City of the address."),
    own("STATE_OR_COUNTRY", code,
        "tawSuccessorAddress/stateOrCountry|tawCustodianAddress/stateOrCountry|tawLocationAddress/stateOrCountry",
        "State or country", "EDGAR's code of the state or country of the address."),
    own("ZIP_CODE", text, "tawSuccessorAddress/zipCode|tawCustodianAddress/zipCode|tawLocationAddress/zipCode", "Zip",
        "Zip or postal code of the address."),
};

}  // namespace filigree::ta
