// Form MA-I: the person, firms, history.
#pragma once

#include "forms/registration/submission.hpp"
#include "spec/columns.hpp"

namespace filigree::mai {

using enum value_type;
using namespace columns;
using namespace registration;

constexpr auto submission_columns = together(
    adviser_header_columns, own("PERIOD", text, "headerData/period", "Period", "Period that the submission is for."),
    own("IS_AMENDMENT", code, "formData/isAmendment", "Amendment", "Y when the form amends an earlier one."),
    own("PREVIOUS_ACCESSION_NUMBER", text, "formData/previousAccessionNumber", "Amends",
        "Accession number of the form that is amended."),
    own("IS_INDIVIDUAL", code, "formData/isIndividual", "No longer associated",
        "Y when the form is filed only because the person is no longer associated with the firm."),
    own("PERSON_FIRST_NAME", text, "formData/applicantName/firstName", "Person: first name",
        "First name of the natural person."),
    own("PERSON_MIDDLE_NAME", text, "formData/applicantName/middleName", "Person: middle name",
        "Middle name of the natural person."),
    own("PERSON_LAST_NAME", text, "formData/applicantName/lastName", "Person: last name",
        "Last name of the natural person."),
    own("PERSON_NAME_SUFFIX", text, "formData/applicantName/suffix", "Person: name suffix",
        "What follows the name of the natural person, such as Jr."),
    own("PERSON_CRD_NUMBER", text, "formData/applicantCrdNum", "Person: CRD number",
        "The person's number in the Central Registration Depository."),
    own("SEVERAL_FIRMS", code, "formData/hasMoreThanOneAdvisoryFirms", "Several firms",
        "Y when the person is with more than one advisory firm."),
    own("FIRMS", decimal, "formData/noOfAdvisoryFirms", "Number of firms",
        "With how many advisory firms the person is."),
    own("OTHER_BUSINESS", code, "formData/isEngagedInOtherBusiness", "Other business",
        "Y when the person has other business."),
    own("SIGNATURE_DATE", date, "formData/signatureInfo/signature/dateSigned", "Signature: date", "Day of the form."),
    own("SIGNATURE_FIRST_NAME", text, "formData/signatureInfo/signature/nameOfApplicant/firstName",
        "Signature: first name", "First name of who signs."),
    own("SIGNATURE_MIDDLE_NAME", text, "formData/signatureInfo/signature/nameOfApplicant/middleName",
        "Signature: middle name", "Middle name of who signs."),
    own("SIGNATURE_LAST_NAME", text, "formData/signatureInfo/signature/nameOfApplicant/lastName",
        "Signature: last name", "Last name of who signs."),
    own("SIGNATURE_NAME_SUFFIX", text, "formData/signatureInfo/signature/nameOfApplicant/suffix",
        "Signature: name suffix", "What follows the name of who signs, such as Jr."),
    own("SIGNATURE", text, "formData/signatureInfo/signature/signature", "Signature", "Who signs the form."),
    own("SIGNATURE_TITLE", text, "formData/signatureInfo/signature/title", "Signature: title",
        "Position of who signs."),
    own("SIGNATURE_CRD_NUMBER", text, "formData/signatureInfo/crdNumber", "Signature: CRD number",
        "Number of who signs in the Central Registration Depository."),
    own("SELF_CERTIFICATION_DATE", date, "formData/selfCertification/signature/dateSigned", "Self-certification: date",
        "Day of the certification."),
    own("SELF_CERTIFICATION_FIRST_NAME", text, "formData/selfCertification/signature/nameOfApplicant/firstName",
        "Self-certification: first name", "First name of who signs."),
    own("SELF_CERTIFICATION_MIDDLE_NAME", text, "formData/selfCertification/signature/nameOfApplicant/middleName",
        "Self-certification: middle name", "Middle name of who signs."),
    own("SELF_CERTIFICATION_LAST_NAME", text, "formData/selfCertification/signature/nameOfApplicant/lastName",
        "Self-certification: last name", "Last name of who signs."),
    own("SELF_CERTIFICATION_NAME_SUFFIX", text, "formData/selfCertification/signature/nameOfApplicant/suffix",
        "Self-certification: name suffix", "What follows the name of who signs, such as Jr."),
    own("SELF_CERTIFICATION", text, "formData/selfCertification/signature/signature", "Self-certification: signature",
        "Who signs the certification."),
    own("SELF_CERTIFICATION_TITLE", text, "formData/selfCertification/signature/title", "Self-certification: title",
        "Position of who signs."),
    own("SELF_CERTIFICATION_CRD_NUMBER", text, "formData/selfCertification/crdNumber", "Self-certification: CRD number",
        "Number of who signs in the Central Registration Depository."));

constexpr column_spec advisory_firm_columns[] = {
    accession_number(),
    row_number("ADVISORY_FIRM_ID", column_origin::filigree),
    own("CIK", text, "municipalFirm/municipalFiler/filerId", "CIK", "The firm's number at the SEC."),
    own("NAME", text, "municipalFirm/municipalFirmName", "Firm", "Name of the municipal advisory firm."),
    own("BUSINESS_NAME", text, "municipalFirm/municipalDbaName", "Business name",
        "Name under which the firm does business."),
    own("EMPLOYED_SINCE", date, "municipalFirm/recentEmploymentCommencedDate", "Employed since",
        "Day on which the latest employment began."),
    own("INDEPENDENT", code, "municipalFirm/isIndependentRelatioship", "Independent",
        "Y when the person is an independent contractor of the firm."),
    own("FILE_NUMBER", text, "maRegistration/secRegistration/fileNumber", "SEC file number",
        "The firm's registration at the SEC."),
    own("APPLIED_ON", date, "maRegistration/notSecRegistered/hasFiled/filingDate", "Applied on",
        "Day on which a firm that is not registered yet has filed."),
    own("APPLIED_CIK", text, "maRegistration/notSecRegistered/hasFiled/cik", "Applicant CIK",
        "Number at the SEC of a firm that is not registered yet."),
    own("NOT_REGISTERED_BECAUSE", text, "maRegistration/notSecRegistered/explanation", "Not registered because",
        "Why the firm is not registered."),
};

constexpr column_spec firm_office_columns[] = {
    accession_number(),
    parent_number("ADVISORY_FIRM_ID", "ADVISORY_FIRM", "Firm", "Number of the firm whose office it is.",
                  column_origin::filigree),
    joined(own("LOCATED_OR_SUPERVISED", text, "locationInfo", "Located or supervised",
               "Whether the person is located at, or supervised from, the office.")),
    own("SINCE", date, "startDate", "At the office since",
        "Day since when the person is at the office, or supervised from it."),
    own("PRIVATE_RESIDENCE", code, "addressInfo/residentialAddressFlag", "Private residence",
        "Y when the address is a private residence."),
    own("STREET_1", text, "addressInfo/address/street1", "Street", "First line of the office's street address."),
    own("STREET_2", text, "addressInfo/address/street2", "Street, second line",
        "Second line of the office's street address."),
    own("CITY", text, "addressInfo/address/city", "City", "City of the office's address."),
    own("STATE_OR_COUNTRY", code, "addressInfo/address/stateOrCountry", "State or country",
        "EDGAR code of the state or country of the office's address."),
    own("ZIP", text, "addressInfo/address/zipCode", "ZIP code", "ZIP or postal code of the office's address."),
};

constexpr column_spec other_name_columns[] = {
    accession_number(),
    own("FIRST_NAME", text, "firstName", "First name", "First name of the person."),
    own("MIDDLE_NAME", text, "middleName", "Middle name", "Middle name of the person."),
    own("LAST_NAME", text, "lastName", "Last name", "Last name of the person."),
    own("NAME_SUFFIX", text, "suffix", "Name suffix", "What follows the name of the person, such as Jr."),
};

constexpr column_spec residence_columns[] = {
    accession_number(),
    own("NOW_OR_BEFORE", code, "name()", "Now or before", "Element: currentAddress or priorAddress."),
    own("FROM", text, "startDate", "From", "Month since when the person lives there."),
    own("TO", text, "endDate", "To", "Month until when the person lived there."),
    own("STREET_1", text, "addressInfo/street1", "Street", "First line of the residence's street address."),
    own("STREET_2", text, "addressInfo/street2", "Street, second line",
        "Second line of the residence's street address."),
    own("CITY", text, "addressInfo/city", "City", "City of the residence's address."),
    own("STATE_OR_COUNTRY", code, "addressInfo/stateOrCountry", "State or country",
        "EDGAR code of the state or country of the residence's address."),
    own("ZIP", text, "addressInfo/zipCode", "ZIP code", "ZIP or postal code of the residence's address."),
};

constexpr column_spec employer_columns[] = {
    accession_number(),
    own("NOW_OR_BEFORE", code, "name()", "Now or before", "Element: currentEmployer or priorEmployer."),
    own("FROM", text, "startDate", "From", "Month since when the person is employed."),
    own("TO", text, "endDate", "To", "Month until when the person was employed."),
    own("NAME", text, "name", "Employer", "Name of the employer."),
    own("CITY", text, "addressInfo/city", "City", "City of the employer's address."),
    own("STATE_OR_COUNTRY", code, "addressInfo/stateOrCountry/stateOrCountry", "State or country",
        "EDGAR code of the state or country of the employer's address."),
    own("ZIP", text, "addressInfo/zipCode", "ZIP code", "ZIP or postal code of the employer's address."),
    own("MUNICIPAL", code, "isRelatedToMunicipalAdvisor", "Municipal advice",
        "Y when the employer is in municipal advice."),
    own("INVESTMENT", code, "isRelatedToInvestment", "Investments", "Y when the employer is in investments."),
    own("POSITION", text, "positionDescription", "Position", "Position of the person."),
};

constexpr column_spec other_business_columns[] = {
    accession_number(),
    own("SINCE", text, "startDate", "Other business since", "Month since when the person has the other business."),
    own("NAME", text, "name", "Business", "Name of the other business."),
    own("STREET_1", text, "addressInfo/street1", "Street", "First line of the business's street address."),
    own("STREET_2", text, "addressInfo/street2", "Street, second line",
        "Second line of the business's street address."),
    own("CITY", text, "addressInfo/city", "City", "City of the business's address."),
    own("STATE_OR_COUNTRY", code, "addressInfo/stateOrCountry", "State or country",
        "EDGAR code of the state or country of the business's address."),
    own("ZIP", text, "addressInfo/zipCode", "ZIP code", "ZIP or postal code of the business's address."),
    own("MUNICIPAL", code, "isRelatedToMunicipalAdvisor", "Municipal advice",
        "Y when the business is in municipal advice."),
    own("INVESTMENT", code, "isRelatedToInvestment", "Investments", "Y when the business is in investments."),
    own("NATURE", text, "natureOfBusiness", "Nature", "What the business is."),
    own("POSITION", text, "positionDescription", "Position", "Position of the person."),
    own("HOURS", decimal, "approximateHoursOrMonths", "Hours a month",
        "About how many hours a month the person spends on it."),
    own("DUTIES", text, "dutiesDescription", "Duties", "What the person does."),
};

}  // namespace filigree::mai
