// Form ATS-N, Part IV: contact and signature.
#pragma once

#include "spec/columns.hpp"

namespace filigree::atsn {

using enum value_type;
using namespace columns;

constexpr column_spec part_four_columns[] = {
    accession_number(),
    own("CONTACT_FIRST_NAME", text, "txPart4ContactFirstName", "First name", "First name of the operator's contact."),
    own("CONTACT_LAST_NAME", text, "txPart4ContactLastName", "Last name", "Last name of the operator's contact."),
    own("CONTACT_TITLE", text, "txPart4ContactTitle", "Title", "Position of the operator's contact."),
    own("CONTACT_EMAIL", text, "txPart4ContactEmail", "E-mail", "E-mail address of the operator's contact."),
    own("CONTACT_TELEPHONE", text, "txPart4ContactTelephone", "Telephone",
        "Telephone number of the operator's contact."),
    own("PRIMARY_STREET_1", text, "part4PrimaryAddr/street1", "Operator's office: street",
        "First line of the operator's street address."),
    own("PRIMARY_STREET_2", text, "part4PrimaryAddr/street2", "Operator's office: street, second line",
        "Second line of the operator's street address."),
    own("PRIMARY_CITY", text, "part4PrimaryAddr/city", "Operator's office: city", "City of the operator's address."),
    own("PRIMARY_STATE_OR_COUNTRY", code, "part4PrimaryAddr/state|part4PrimaryAddr/stateOrCountry",
        "Operator's office: state or country", "EDGAR code of the state or country of the operator's address."),
    own("PRIMARY_ZIP", text, "part4PrimaryAddr/zip|part4PrimaryAddr/zipCode", "Operator's office: ZIP code",
        "ZIP or postal code of the operator's address."),
    own("MAILING_STREET_1", text, "part4MailingAddr/street1", "Mailing address: street",
        "First line of the mailing street address."),
    own("MAILING_STREET_2", text, "part4MailingAddr/street2", "Mailing address: street, second line",
        "Second line of the mailing street address."),
    own("MAILING_CITY", text, "part4MailingAddr/city", "Mailing address: city", "City of the mailing address."),
    own("MAILING_STATE_OR_COUNTRY", code, "part4MailingAddr/state|part4MailingAddr/stateOrCountry",
        "Mailing address: state or country", "EDGAR code of the state or country of the mailing address."),
    own("MAILING_ZIP", text, "part4MailingAddr/zip|part4MailingAddr/zipCode", "Mailing address: ZIP code",
        "ZIP or postal code of the mailing address."),
    own("SIGNATURE_DATE", date, "txAsOfDate", "Date", "Day of the signature."),
    own("SIGNATURE_NAME", text, "txSignatureName", "Signed by", "Who signs for the operator."),
    own("SIGNATURE_TITLE", text, "txSignatureTitle", "Title of the signer", "Position of who signs."),
};

}  // namespace filigree::atsn
