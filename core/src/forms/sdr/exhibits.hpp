// Form SDR: lists of the application, and the exhibits that are XML.
#pragma once

#include "spec/columns.hpp"

namespace filigree::sdr {

using enum value_type;
using namespace columns;

constexpr column_spec custodian_columns[] = {
    accession_number(),
    own("NAME", text, "nameInfo/name", "Custodian", "Who keeps books and records."),
    own("NAME_CONFIDENTIAL", boolean, "nameInfo/nameConfFlag", "Confidential: the name",
        "Confidential treatment is asked for the name."),
    own("ONE_STREET_1", text, "addressInfo/addressOneStreet1", "Custodian: street",
        "First line of the custodian's street address."),
    own("ONE_STREET_2", text, "addressInfo/addressOneStreet2", "Custodian: street, second line",
        "Second line of the custodian's street address."),
    own("ONE_CITY", text, "addressInfo/addressOneCity", "Custodian: city", "City of the custodian's address."),
    own("ONE_STATE_OR_COUNTRY", code, "addressInfo/addressOneStateCountry", "Custodian: state or country",
        "EDGAR code of the state or country of the custodian's address."),
    own("ONE_ZIP", text, "addressInfo/addressOneZipCode", "Custodian: ZIP code",
        "ZIP or postal code of the custodian's address."),
    own("ADDRESS_ONE_CONFIDENTIAL", boolean, "addressInfo/addressOneConfFlag", "Confidential: this address",
        "Confidential treatment is asked for this address."),
    own("OTHER_ADDRESS", boolean, "addressInfo/diffrentAddressFlag", "Kept elsewhere",
        "The records are kept at another address."),
    own("TWO_STREET_1", text, "addressInfo/addressTwoStreet1", "Place of the records: street",
        "First line of the records' street address."),
    own("TWO_STREET_2", text, "addressInfo/addressTwoStreet2", "Place of the records: street, second line",
        "Second line of the records' street address."),
    own("TWO_CITY", text, "addressInfo/addressTwoCity", "Place of the records: city", "City of the records' address."),
    own("TWO_STATE_OR_COUNTRY", code, "addressInfo/addressTwoStateCountry", "Place of the records: state or country",
        "EDGAR code of the state or country of the records' address."),
    own("TWO_ZIP", text, "addressInfo/addressTwoZipCode", "Place of the records: ZIP code",
        "ZIP or postal code of the records' address."),
    own("ADDRESS_TWO_CONFIDENTIAL", boolean, "addressInfo/addressTwoConfFlag", "Confidential: the records' address",
        "Confidential treatment is asked for the records' address."),
    own("PHONE", text, "phoneInfo/phone", "Telephone", "Telephone number of the custodian."),
    own("PHONE_CONFIDENTIAL", boolean, "phoneInfo/phoneConfFlag", "Confidential: the telephone",
        "Confidential treatment is asked for the telephone."),
};

constexpr column_spec exhibit_not_applicable_columns[] = {
    accession_number(),
    own("EXHIBIT_TYPE", code, "nonapplicableExhibitType", "Exhibit", "Type of the exhibit that is left out."),
    own("JUSTIFICATION", text, "nonapplicableJustification", "Why", "Why the exhibit does not apply."),
    own("CONFIDENTIAL", boolean, "confidential", "Confidential", "Confidential treatment is asked for this."),
};

constexpr column_spec control_person_columns[] = {
    accession_number(),
    own("KIND", code, "personTypeCode", "Kind", "1 for a natural person, 2 for an organization."),
    own("FIRST_NAME", text, "personFirstName", "First name", "First name of the person in control."),
    own("MIDDLE_NAME", text, "personMiddleName", "Middle name", "Middle name of the person in control."),
    own("LAST_NAME", text, "personLastName", "Last name", "Last name of the person in control."),
    own("ORGANIZATION", text, "personNameOfOrg", "Organization", "Name of the organization in control."),
    own("STREET_1", text, "address/street1", "Street", "First line of the person's street address."),
    own("STREET_2", text, "address/street2", "Street, second line", "Second line of the person's street address."),
    own("CITY", text, "address/city", "City", "City of the person's address."),
    own("STATE_OR_COUNTRY", code, "address/stateOrCountry", "State or country",
        "EDGAR code of the state or country of the person's address."),
    own("ZIP", text, "address/zipCode", "ZIP code", "ZIP or postal code of the person's address."),
    joined(own("AGREEMENT", text, "agreementDescription", "Agreement",
               "How the control works: the agreement or other means.")),
};

constexpr column_spec compliance_officer_columns[] = {
    accession_number(),
    own("FIRST_NAME", text, "chiefComplianceOfficerFirstName", "First name",
        "First name of the chief compliance officer."),
    own("MIDDLE_NAME", text, "chiefComplianceOfficerMiddleName", "Middle name",
        "Middle name of the chief compliance officer."),
    own("LAST_NAME", text, "chiefComplianceOfficerLastName", "Last name", "Last name of the chief compliance officer."),
    own("TITLE", text, "chiefComplianceOfficerTitle", "Title", "Position of the chief compliance officer."),
    own("TERM_FROM", date, "termCommencementDate", "Term from",
        "First day of the present term of the chief compliance officer."),
    own("TERM_TO", date, "termTerminateDate", "Term to",
        "Last day of the present term of the chief compliance officer."),
    own("YEARS_IN_POSITION", decimal, "numberOfYearInPosition", "Years in the position",
        "Full years that the chief compliance officer has served."),
    own("MONTHS_IN_POSITION", decimal, "numberOfMonthInPosition", "Months in the position",
        "Further months that the chief compliance officer has served."),
    own("BUSINESS_EXPERIENCE", text, "businessExperienceDesc", "Business experience",
        "What the chief compliance officer has done in business."),
    joined(own("OTHER_AFFILIATIONS", text, "otherBusinessAffiliation", "Other affiliations",
               "Other businesses in the derivatives industry that the chief compliance officer has ties to.")),
    joined(own("DISCIPLINARY_HISTORY", text, "disciplinaryHistory", "Disciplinary history",
               "Proceedings against the chief compliance officer and what came of them.")),
};

constexpr column_spec officer_columns[] = {
    accession_number(),
    own("FIRST_NAME", text, "officerFirstName", "First name", "First name of the officer or director."),
    own("MIDDLE_NAME", text, "officerMiddleName", "Middle name", "Middle name of the officer or director."),
    own("LAST_NAME", text, "officerLastName", "Last name", "Last name of the officer or director."),
    own("TITLE", text, "officerTitle", "Title", "Position of the officer or director."),
    own("TERM_FROM", date, "officerTermCommencementDate", "Term from",
        "First day of the present term of the officer or director."),
    own("TERM_TO", date, "officerTermTerminateDate", "Term to",
        "Last day of the present term of the officer or director."),
    own("YEARS_IN_POSITION", decimal, "officerNumOfYearInPosition", "Years in the position",
        "Full years that the officer or director has served."),
    own("MONTHS_IN_POSITION", decimal, "officerNumOfMonthInPosition", "Months in the position",
        "Further months that the officer or director has served."),
    own("BUSINESS_EXPERIENCE", text, "officerBusinessExperienceDesc", "Business experience",
        "What the officer or director has done in business."),
    joined(own("OTHER_AFFILIATIONS", text, "officerOtherBusinessAffiliation", "Other affiliations",
               "Other businesses in the derivatives industry that the officer or director has ties to.")),
    joined(own("DISCIPLINARY_HISTORY", text, "officerDisciplinaryHistory", "Disciplinary history",
               "Proceedings against the officer or director and what came of them.")),
};

constexpr column_spec committee_columns[] = {
    accession_number(),
    row_number("COMMITTEE_ID", column_origin::filigree),
    own("NAME", text, "standingCommitteeName", "Committee", "Name of the standing committee."),
};

constexpr column_spec committee_member_columns[] = {
    accession_number(),
    parent_number("COMMITTEE_ID", "COMMITTEE", "Committee", "Number of the committee that the member sits on.",
                  column_origin::filigree),
    own("FIRST_NAME", text, "memberFirstName", "First name", "First name of the member."),
    own("MIDDLE_NAME", text, "memberMiddleName", "Middle name", "Middle name of the member."),
    own("LAST_NAME", text, "memberLastName", "Last name", "Last name of the member."),
    own("TITLE", text, "memberTitle", "Title", "Position of the member."),
    own("TERM_FROM", date, "memberTermCommencementDate", "Term from", "First day of the present term of the member."),
    own("TERM_TO", date, "memberTermTerminateDate", "Term to", "Last day of the present term of the member."),
    own("YEARS_IN_POSITION", decimal, "memberNumOfYearInPosition", "Years in the position",
        "Full years that the member has served."),
    own("MONTHS_IN_POSITION", decimal, "memberNumOfMonthInPosition", "Months in the position",
        "Further months that the member has served."),
    own("BUSINESS_EXPERIENCE", text, "memberBusinessExperienceDesc", "Business experience",
        "What the member has done in business."),
    joined(own("OTHER_AFFILIATIONS", text, "memberOtherBusinessAffiliation", "Other affiliations",
               "Other businesses in the derivatives industry that the member has ties to.")),
    joined(own("DISCIPLINARY_HISTORY", text, "memberDisciplinaryHistory", "Disciplinary history",
               "Proceedings against the member and what came of them.")),
};

constexpr column_spec affiliate_columns[] = {
    accession_number(),
    own("KIND", code, "affiliateTypeCode", "Kind", "1 for a natural person, 2 for an organization."),
    own("FIRST_NAME", text, "affiliateFirstName", "First name", "First name of the affiliate."),
    own("MIDDLE_NAME", text, "affiliateMiddleName", "Middle name", "Middle name of the affiliate."),
    own("LAST_NAME", text, "affiliateLastName", "Last name", "Last name of the affiliate."),
    own("ORGANIZATION", text, "affiliateNameOfOrg", "Organization", "Name of the affiliate that is an organization."),
    own("DETAILS", text, "affiliateDetailDesc", "Affiliation", "What the affiliation is."),
};

constexpr column_spec service_contract_columns[] = {
    accession_number(),
    own("PROVIDER", text, "contractServiceProviderName", "Provider", "Who provides the service."),
    own("PROVIDER_TYPE", code, "contractServiceProviderTypeCode", "Type",
        "1 for an execution facility, 2 for a clearing agency, 3 for a central counterparty, 4 for a third party."),
    joined(own("CONTRACT", text, "contractDescription", "Contract", "What the contract says.")),
};

constexpr column_spec subscribers_columns[] = {
    accession_number(),
    own("SUBSCRIBERS", decimal, "numberOfSubscriber", "Subscribers", "How many subscribers the repository has."),
};

constexpr column_spec limited_subscriber_columns[] = {
    accession_number(),
    own("KIND", code, "limitedAccessSubscriberTypeCode", "Kind", "1 for a natural person, 2 for an organization."),
    own("FIRST_NAME", text, "limitedAccessSubscriberFirstName", "First name", "First name of the subscriber."),
    own("MIDDLE_NAME", text, "limitedAccessSubscriberMiddleName", "Middle name", "Middle name of the subscriber."),
    own("LAST_NAME", text, "limitedAccessSubscriberLastName", "Last name", "Last name of the subscriber."),
    own("ORGANIZATION", text, "limitedAccessSubscriberOrgName", "Organization",
        "Name of the subscriber that is an organization."),
    own("REASON", text, "limitationOrProhibitionReason", "Why", "Why access is limited or refused."),
};

constexpr column_spec delivery_service_columns[] = {
    accession_number(),
    own("DEVICES", decimal, "numberOfDevice", "Devices", "How many devices show the information."),
    own("DEVICES_LEAST", decimal, "minRequiredNumOfDevice", "At least",
        "Least number of devices that a subscriber must have."),
    own("DEVICES_MOST", decimal, "maxPermittedNumOfDevice", "At most",
        "Greatest number of devices that a subscriber may have."),
    joined(own("DATA_ELEMENTS", text, "dataElementForInfoDeliveryDevice", "Data elements",
               "Which data the devices show.")),
};

constexpr column_spec machine_readable_service_columns[] = {
    accession_number(),
    own("STORAGE_MEDIA", text, "machineReadableServiceStoreMedia", "Storage media",
        "On which media the data are delivered."),
    joined(
        own("DATA_ELEMENTS", text, "machineReadableServiceDataElement", "Data elements", "Which data are delivered.")),
};

}  // namespace filigree::sdr
