// Form MA: activities, associated persons, control.
#pragma once

#include "spec/columns.hpp"

namespace filigree::ma {

using enum value_type;
using namespace columns;

constexpr column_spec soliciting_firm_columns[] = {
    accession_number(),
    own("NAME", text, "name", "Firm", "Name of a firm that solicits clients."),
    own("CIK", text, "cik", "CIK", "The firm's number at the SEC."),
    own("CRD_NUMBER", text, "crd", "CRD number", "The firm's number in the Central Registration Depository."),
    own("PRIVATE_RESIDENCE", code, "contactInfo/addressInfo/residentialAddressFlag", "Private residence",
        "Y when the address is a private residence."),
    own("STREET_1", text, "contactInfo/addressInfo/address/street1", "Street",
        "First line of the firm's street address."),
    own("STREET_2", text, "contactInfo/addressInfo/address/street2", "Street, second line",
        "Second line of the firm's street address."),
    own("CITY", text, "contactInfo/addressInfo/address/city", "City", "City of the firm's address."),
    own("STATE_OR_COUNTRY", code, "contactInfo/addressInfo/address/stateOrCountry", "State or country",
        "EDGAR code of the state or country of the firm's address."),
    own("ZIP", text, "contactInfo/addressInfo/address/zipCode", "ZIP code",
        "ZIP or postal code of the firm's address."),
    own("PHONE", text, "contactInfo/phoneNumber", "Telephone", "Telephone number of the firm."),
    own("FAX", text, "contactInfo/faxNumber", "Fax", "Fax number of the firm."),
};

constexpr column_spec independent_employee_columns[] = {
    accession_number(),
    own("FIRST_NAME", text, "name/firstName", "First name", "First name of the employee."),
    own("MIDDLE_NAME", text, "name/middleName", "Middle name", "Middle name of the employee."),
    own("LAST_NAME", text, "name/lastName", "Last name", "Last name of the employee."),
    own("CIK", text, "cik", "CIK", "The employee's number at the SEC."),
    own("CRD_NUMBER", text, "crd", "CRD number", "The employee's number in the Central Registration Depository."),
    own("PRIVATE_RESIDENCE", code, "contactInfo/addressInfo/residentialAddressFlag", "Private residence",
        "Y when the address is a private residence."),
    own("STREET_1", text, "contactInfo/addressInfo/address/street1", "Street",
        "First line of the employee's street address."),
    own("STREET_2", text, "contactInfo/addressInfo/address/street2", "Street, second line",
        "Second line of the employee's street address."),
    own("CITY", text, "contactInfo/addressInfo/address/city", "City", "City of the employee's address."),
    own("STATE_OR_COUNTRY", code, "contactInfo/addressInfo/address/stateOrCountry", "State or country",
        "EDGAR code of the state or country of the employee's address."),
    own("ZIP", text, "contactInfo/addressInfo/address/zipCode", "ZIP code",
        "ZIP or postal code of the employee's address."),
    own("PHONE", text, "contactInfo/phoneNumber", "Telephone", "Telephone number of the employee."),
    own("FAX", text, "contactInfo/faxNumber", "Fax", "Fax number of the employee."),
};

constexpr column_spec other_activity_columns[] = {
    accession_number(),
    own("KIND", text, "name()", "Activity",
        "Element that names the activity: broker-dealers, insurance, lawyers and so on."),
    own("ACTIVE", code, "isActivelyEngaged|activelyEngagedPrimaryBusiness/isActivelyEngaged", "Actively engaged",
        "Y when the firm is actively engaged in it."),
    own("PRIMARY", code, "isPrimaryBusiness|activelyEngagedPrimaryBusiness/isPrimaryBusiness", "Primary business",
        "Y when it is the primary business."),
    own("JURISDICTIONS", text, "licensedJurisdictions", "Licensed in",
        "Jurisdictions in which the firm is licensed for it."),
};

constexpr column_spec associated_person_columns[] = {
    accession_number(),
    row_number("ASSOCIATED_PERSON_ID", column_origin::filigree),
    own("ADDED", text, "type/add", "Added", "Marked when the person is added."),
    own("DELETED", text, "type/delete", "Deleted", "Marked when the person is deleted."),
    own("AMENDED", text, "type/amend", "Amended", "Marked when the person is amended."),
    own("NEWLY_ADDED", text, "type/newAdd", "Newly added", "Marked when the person is newly added."),
    joined(own("TYPES", code, "apTypes/fiaAPTypes", "Types", "Kinds of associated person, as the form codes them.")),
    own("LEGAL_NAME", text, "legalName", "Legal name", "Legal name of the associated person."),
    own("BUSINESS_NAME", text, "primaryBusinessName", "Business name", "Name under which it does business."),
    own("CONTROL", code, "otherMunicipalAdviser/isControlOrControlled", "Control", "Y when one controls the other."),
    own("COMMON_CONTROL", code, "otherMunicipalAdviser/isUnderCommonControl", "Common control",
        "Y when both are under common control."),
    own("FOREIGN_REGISTERED", code, "otherMunicipalAdviser/isRegisteredWithFFRA", "Foreign regulator",
        "Y when it is registered with a foreign regulator."),
};

constexpr column_spec associated_registration_columns[] = {
    accession_number(),
    parent_number("ASSOCIATED_PERSON_ID", "ASSOCIATED_PERSON", "Associated person", "Number of the associated person.",
                  column_origin::filigree),
    own("NAME", text, "name", "Regulator", "Name of the foreign financial regulatory authority."),
    own("REGISTRATION_NUMBER", text, "registrationNum", "Registration number", "The person's number there."),
    own("COUNTRY", code, "country", "Country", "EDGAR code of the authority's country."),
};

constexpr column_spec participation_columns[] = {
    accession_number(),
    own("BUY_SELL_FROM_CLIENTS", code, "mactBuySellFromClients", "Trades with clients",
        "Y when the firm or an associated person buys from or sells to clients."),
    own("BUY_SELL_RECOMMEND_TO_CLIENTS", code, "mactBuySellRecommendToClients", "Trades what it recommends",
        "Y when the firm or an associated person trades for itself in what it recommends."),
    own("ENTER_DERIVATIVES_WITH_CLIENTS", code, "mactEnterDerivativesWithClients", "Derivatives with clients",
        "Y when the firm or an associated person enters into derivatives with clients."),
    own("RECOMMEND_OWNED_INTEREST_TO_CLIENTS", code, "mactRecommendOwnedInterestToClients", "Recommends what it owns",
        "Y when the firm or an associated person recommends securities in which it has an interest."),
    own("RECOMMEND_TO_CLIENTS_SERVING", code, "mactRecommendToClientsServing", "Recommends what it underwrites",
        "Y when the firm or an associated person recommends securities that it underwrites or manages."),
    own("RECOMMEND_TO_CLIENTS_HAVING_OTHER_SALES_INTEREST", code, "mactRecommendToClientsHavingOtherSalesInterest",
        "Other sales interest",
        "Y when the firm or an associated person recommends securities in which it has another sales interest."),
    own("DISC_AUTH_BUY_SELL_AS_MAA", code, "mactDiscAuthBuySellAsMAA", "Discretion as advisor",
        "Y when the firm or an associated person has discretion to trade for clients as municipal advisor."),
    own("DISC_AUTH_BUY_SELL", code, "mactDiscAuthBuySell", "Discretion over other trades",
        "Y when the firm or an associated person has discretion to trade for clients otherwise."),
    own("DISC_AUTH_DETERMINE_BROKER_DEALER", code, "mactDiscAuthDetermineBrokerDealer", "Chooses the broker",
        "Y when the firm or an associated person may choose the broker-dealer."),
    own("DISC_AUTH_DETERMINE_BROKER_DEALER_ARE_AP", code, "mactDiscAuthDetermineBrokerDealerAreAP",
        "Chosen broker is associated",
        "Y when the firm or an associated person may choose a broker-dealer that is associated with it."),
    own("DISC_AUTH_DETERMINE_COMMISSION_TO_BROKER_DEALER", code, "mactDiscAuthDetermineCommissionToBrokerDealer",
        "Sets commissions", "Y when the firm or an associated person may set the commission of the broker-dealer."),
    own("RECOMMEND_BROKER_DEALER_TO_CLIENT", code, "mactRecommendBrokerDealerToClient", "Recommends brokers",
        "Y when the firm or an associated person recommends broker-dealers to clients."),
    own("RECOMMEND_BROKER_DEALER_TO_CLIENT_ARE_AP", code, "mactRecommendBrokerDealerToClientAreAP",
        "Recommended broker is associated",
        "Y when the firm or an associated person recommends a broker-dealer that is associated with it."),
    own("COMPENSATE_FOR_REFERRALS", code, "mactCompensateForReferrals", "Pays for referrals",
        "Y when the firm or an associated person pays others for client referrals."),
    own("RECEIVE_COMPENSATION_FOR_REFERRALS", code, "mactReceiveCompensationForReferrals", "Is paid for referrals",
        "Y when the firm or an associated person is paid for client referrals."),
};

constexpr column_spec controlling_person_columns[] = {
    accession_number(),
    row_number("CONTROLLING_PERSON_ID", column_origin::filigree),
    own("ADDED", text, "type/add", "Added", "Marked when the person is added."),
    own("DELETED", text, "type/delete", "Deleted", "Marked when the person is deleted."),
    own("AMENDED", text, "type/amend", "Amended", "Marked when the person is amended."),
    own("NEWLY_ADDED", text, "type/newAdd", "Newly added", "Marked when the person is newly added."),
    own("FIRM_NAME", text, "nonScheduleABCControlPersonFirm/nameOfFirm", "Firm", "Name of the firm in control."),
    own("FIRST_NAME", text, "nonScheduleABCControlPersonNatural/name/firstName", "First name",
        "First name of the person in control."),
    own("MIDDLE_NAME", text, "nonScheduleABCControlPersonNatural/name/middleName", "Middle name",
        "Middle name of the person in control."),
    own("LAST_NAME", text, "nonScheduleABCControlPersonNatural/name/lastName", "Last name",
        "Last name of the person in control."),
    own("CIK", text, "nonScheduleABCControlPersonNatural/cik", "CIK", "The person's number at the SEC."),
    own("CRD_NUMBER", text, "nonScheduleABCControlPersonNatural/crd", "CRD number",
        "The person's number in the Central Registration Depository."),
    own("FROM", date, "nonScheduleABCControlPersonNatural/dateInfo/effectiveDate", "From",
        "Day since when the person is in control."),
    own("TO", date, "nonScheduleABCControlPersonNatural/dateInfo/terminationDate", "To",
        "Day on which the control ends."),
    own("DESCRIPTION", text, "description", "Description", "How control works."),
    own("PRIVATE_RESIDENCE", code, "contact/addressInfo/residentialAddressFlag", "Private residence",
        "Y when the address is a private residence."),
    own("STREET_1", text, "contact/addressInfo/address/street1", "Street",
        "First line of the person's street address."),
    own("STREET_2", text, "contact/addressInfo/address/street2", "Street, second line",
        "Second line of the person's street address."),
    own("CITY", text, "contact/addressInfo/address/city", "City", "City of the person's address."),
    own("STATE_OR_COUNTRY", code, "contact/addressInfo/address/stateOrCountry", "State or country",
        "EDGAR code of the state or country of the person's address."),
    own("ZIP", text, "contact/addressInfo/address/zipCode", "ZIP code", "ZIP or postal code of the person's address."),
    own("PHONE", text, "contact/phoneNumber", "Telephone", "Telephone number of the person."),
    own("FAX", text, "contact/faxNumber", "Fax", "Fax number of the person."),
};

constexpr column_spec control_registration_columns[] = {
    accession_number(),
    parent_number("CONTROLLING_PERSON_ID", "CONTROLLING_PERSON", "Person in control",
                  "Number of the person in control.", column_origin::filigree),
    own("KIND", text, "name()", "Kind",
        "Element of the registration: municipal advisor, broker-dealer, investment adviser and so on."),
    own("FILE_NUMBER", text, "regInfo/fileNumber", "File number", "File number of the registration."),
    own("CRD_NUMBER", text, "regInfo/crdNumber", "CRD number", "Number in the Central Registration Depository."),
    joined(own("STATES", code, "regInfo/state", "States", "EDGAR codes of the states of the registration.")),
    own("BANK_ID", text, "regInfo/bankId", "Bank identifier", "Identifier of a bank."),
    own("DESCRIPTION", text, "regInfo/description", "Description", "What another registration is."),
    own("CIK", text, "regInfo/cik", "CIK", "Number at the SEC under another registration."),
    own("REGISTRATION_ID", text, "regInfo/registrationId", "Registration ID", "Identifier of another registration."),
    own("FROM", date, "dateInfo/effectiveDate", "From", "Day since when the registration holds."),
    own("TO", date, "dateInfo/terminationDate", "To", "Day on which the registration ends."),
};

constexpr column_spec public_company_columns[] = {
    accession_number(),
    own("NAME", text, "name", "Company", "Name of a company in control that reports under the Exchange Act."),
    own("CIK", text, "cik", "CIK", "Its number at the SEC."),
    joined(own("SCHEDULES", text, "reportingSchedules/reportingSchedule", "Schedules", "Schedules that name it.")),
};

}  // namespace filigree::ma
