// Form 17-H, Part I: the broker-dealer.
#pragma once

#include "forms/registration/submission.hpp"
#include "spec/columns.hpp"

namespace filigree::form17h {

using enum value_type;
using namespace columns;
using namespace registration;

constexpr auto submission_columns = together(
    header_columns,
    telling(column_part::event, own("BROKER_DEALER_NAME", text, "formData/partOnePageOne/nameReportingBrokerDealer",
                                    "Reporting broker-dealer", "Name of the broker-dealer that reports.")),
    own("STREET_1", text, "formData/partOnePageOne/businessAddress", "Street",
        "First line of the broker-dealer's business address."),
    own("STREET_2", text, "formData/partOnePageOne/businessAddress2", "Street, second line",
        "Second line of the broker-dealer's business address."),
    own("CITY", text, "formData/partOnePageOne/city", "City", "City of the broker-dealer's business address."),
    own("STATE_OR_COUNTRY", code, "formData/partOnePageOne/stateOrCountry", "State or country",
        "EDGAR code of the state or country of the broker-dealer's address."),
    own("ZIP", text, "formData/partOnePageOne/zipCode", "ZIP code",
        "ZIP or postal code of the broker-dealer's address."),
    own("FIRM_ID", text, "formData/partOnePageOne/firmId", "Firm ID", "The broker-dealer's identification number."),
    telling(column_part::event, own("PERIOD_FROM", date, "formData/partOnePageOne/beginningPeriod", "Beginning",
                                    "First day of the period reported on.")),
    telling(column_part::event, own("PERIOD_TO", date, "formData/partOnePageOne/endingPeriod", "Ending",
                                    "Last day of the period reported on.")),
    own("NOT_A_FULL_YEAR", boolean, "formData/partOnePageOne/notFullYearFlag", "Not a full year",
        "The period is shorter than a year."),
    joined(own("FILING_KINDS", code, "formData/partOnePageOne/filingType", "Type of filing",
               "Quarterly or annual, and whether amended.")),
    own("CONTACT_FIRST_NAME", text, "formData/partOnePageOne/firstName", "First name",
        "First name of the person to contact."),
    own("CONTACT_LAST_NAME", text, "formData/partOnePageOne/lastName", "Last name",
        "Last name of the person to contact."),
    own("CONTACT_TELEPHONE", text, "formData/partOnePageOne/phoneNumber", "Telephone",
        "Telephone number of the person to contact."),
    own("CONTACT_E_MAIL", text, "formData/partOnePageOne/emailAddress", "E-mail",
        "E-mail address of the person to contact."),
    own("OTHER_BROKER_DEALERS", code, "formData/partOnePageOne/nameMaterialAssociatedBrokerDealersQuestion",
        "Other broker-dealers", "Y when other broker-dealers are material associated persons and do not file."),
    joined(own("OTHER_BROKER_DEALER_NAMES", text,
               "formData/partOnePageOne/nameMaterialAssociatedBrokerDealersNotFiling", "Which",
               "Names of those broker-dealers.")),
    own("SIGNATURE_CITY", text, "formData/signatureInfo/signatureCity", "City of signature",
        "City where the report was signed."),
    own("SIGNATURE_STATE", code, "formData/signatureInfo/signatureState", "State of signature",
        "EDGAR code of the state where it was signed."),
    own("SIGNATURE_DATE", date, "formData/signatureInfo/signatureDate", "Signed on", "Day of the signature."),
    own("SIGNATURE_BROKER_DEALER", text, "formData/signatureInfo/nameOfBroker", "Signed for",
        "Broker-dealer that the signature is for."),
    own("SIGNATURE", text, "formData/signatureInfo/signatureOfDulyAuthorized", "Signature",
        "Duly authorized person who signs."),
    own("SIGNATURE_TITLE", text, "formData/signatureInfo/signatureTitle", "Title", "Position of who signs."),
    own("CHART_UNCHANGED", boolean, "formData/partOnePageTwo/organizationalChartNoMaterialChangesSinceLastFiledFlag",
        "Organizational chart unchanged", "No material change in the organizational chart since it was last filed."),
    own("POLICIES_UNCHANGED", boolean, "formData/partOnePageTwo/riskManagementAndOtherPoliciesSinceLastFiledFlag",
        "Policies unchanged", "No material change in risk management and other policies since they were last filed."),
    own("PROCEEDINGS_UNCHANGED", boolean, "formData/partOnePageTwo/legalProceedingsSinceLastFiledFlag",
        "Legal proceedings unchanged", "No material change in legal proceedings since they were last filed."));

constexpr column_spec named_person_columns[] = {
    accession_number(),
    own("NAME", text, "nameMaterialAssociatedPersonsInThisReport", "Material associated person",
        "Name of a material associated person in this report."),
};

}  // namespace filigree::form17h
