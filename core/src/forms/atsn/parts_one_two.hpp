// Form ATS-N, Parts I and II: the operator, and what it and its affiliates do.
#pragma once

#include "spec/columns.hpp"

namespace filigree::atsn {

using enum value_type;
using namespace columns;

constexpr column_spec part_one_columns[] = {
    accession_number(),
    own("ITEM_1", code, "rbPart1Item1IsBd", "Broker-dealer", "Y when the filer is a registered broker-dealer."),
    own("ITEM_2", text, "txPart1Item2ATSName", "Broker-dealer operator",
        "Name of the registered broker-dealer that operates the trading system."),
    own("ITEM_4A_FILE_NUMBER", text, "txPart1Item4aBdFileNumber", "SEC file number",
        "The operator's file number at the SEC as a broker-dealer."),
    own("ITEM_4B_CRD_NUMBER", text, "txPart1Item4aBdCrdNumber", "CRD number",
        "The operator's number in the Central Registration Depository."),
    own("ITEM_5A_ASSOCIATION", text, "txPart1Item5aNsaFullName", "National securities association",
        "Association that the operator is a member of."),
    own("ITEM_5B_MEMBER_SINCE", date, "part1Item5bEffectiveMembershipDate", "Member since",
        "Day on which the membership began."),
    own("ITEM_5C_MPID", text, "txtPart1Item5cNmsStockMPID", "MPID",
        "Market participant identifier under which the system reports trades."),
    own("ITEM_6_WEBSITE", text, "txtPart1Item6uwebsite", "Website", "Address of the trading system's website."),
    own("ITEM_7_PRIMARY_STREET_1", text, "part1Item7PrimarySite/street1", "Street",
        "First line of the primary site's street address."),
    own("ITEM_7_PRIMARY_STREET_2", text, "part1Item7PrimarySite/street2", "Street, second line",
        "Second line of the primary site's street address."),
    own("ITEM_7_PRIMARY_CITY", text, "part1Item7PrimarySite/city", "City", "City of the primary site's address."),
    own("ITEM_7_PRIMARY_STATE_OR_COUNTRY", code, "part1Item7PrimarySite/state|part1Item7PrimarySite/stateOrCountry",
        "State or country", "EDGAR code of the state or country of the primary site's address."),
    own("ITEM_7_PRIMARY_ZIP", text, "part1Item7PrimarySite/zip|part1Item7PrimarySite/zipCode", "ZIP code",
        "ZIP or postal code of the primary site's address."),
    own("ITEM_8_ON_WEBSITE", boolean, "cbPart1Item8Exhibit1atWebsite", "Exhibit 1 on the website",
        "Documents on direct owners of the operator are on its website."),
    own("ITEM_9_ON_WEBSITE", boolean, "cbPart1Item9Exhibit2atWebsite", "Exhibit 2 on the website",
        "Documents on indirect owners of the operator are on its website."),
};

constexpr column_spec other_name_columns[] = {
    accession_number(),
    own("NAME", text, "@txPart1Item3ATSName", "Other name", "Another name under which the system does business."),
};

constexpr column_spec secondary_site_columns[] = {
    accession_number(),
    own("STREET_1", text, "street1", "Street", "First line of the secondary site's street address."),
    own("STREET_2", text, "street2", "Street, second line", "Second line of the secondary site's street address."),
    own("CITY", text, "city", "City", "City of the secondary site's address."),
    own("STATE_OR_COUNTRY", code, "state|stateOrCountry", "State or country",
        "EDGAR code of the state or country of the secondary site's address."),
    own("ZIP", text, "zip|zipCode", "ZIP code", "ZIP or postal code of the secondary site's address."),
};

constexpr column_spec part_two_columns[] = {
    accession_number(),
    own("ITEM_1A", code,
        "rbPart2Item1aArePermittedToEnterInterest|part2Item1aArePermittedToEnterInterest/"
        "@rbPart2Item1aArePermittedToEnterInterest",
        "The operator's own trading", "Y when business units of the operator may enter orders or trading interest."),
    own("ITEM_1A_DETAILS", text, "part2Item1aArePermittedToEnterInterest/taPart2Item1aUnitNamesEnterInterest",
        "Units that may trade", "Names of those business units and how they trade."),
    own("ITEM_1B", code,
        "part2Item1aArePermittedToEnterInterest/"
        "rbPart2Item1bAreSevicesSametoAllSubscribers|part2Item1aArePermittedToEnterInterest/"
        "part2Item1bAreSevicesSametoAllSubscribers/@rbPart2Item1bAreSevicesSametoAllSubscribers",
        "Same services for all", "Y when the services are the same for the operator and for all subscribers."),
    own("ITEM_1B_DETAILS", text,
        "part2Item1aArePermittedToEnterInterest/part2Item1bAreSevicesSametoAllSubscribers/taPart2Item2bExplainDiff",
        "Operator's units: differences in services",
        "How services differ between the operator's units and subscribers."),
    own("ITEM_1C", code,
        "part2Item1aArePermittedToEnterInterest/"
        "rbPart2Item1cAreThereArrangements|part2Item1aArePermittedToEnterInterest/part2Item1cAreThereArrangements/"
        "@rbPart2Item1cAreThereArrangements",
        "Arrangements", "Y when those units have arrangements to provide orders or trading interest."),
    own("ITEM_1C_DETAILS", text,
        "part2Item1aArePermittedToEnterInterest/part2Item1cAreThereArrangements/taPart2Item1cUnitsWithArrangements",
        "Units with arrangements", "Which units have arrangements and what their terms are."),
    own("ITEM_1D", code, "rbPart2Item1dCanOATInterestBeRouted", "Routing to the operator",
        "Y when orders may be routed to a trading center of the operator."),
    own("ITEM_2A", code,
        "rbPart2Item2aAreAfflPermittedToEnterInterest|affiliatesPermittedToEnterInterest/"
        "@rbPart2Item2aAreAfflPermittedToEnterInterest",
        "Affiliates' trading", "Y when affiliates of the operator may enter orders or trading interest."),
    own("ITEM_2A_DETAILS", text, "affiliatesPermittedToEnterInterest/taPart2Item2aAfflThatEnterInterest",
        "Affiliates that may trade", "Names of those affiliates and how they trade."),
    own("ITEM_2B", code,
        "affiliatesPermittedToEnterInterest/"
        "rbPart2Item2bAreSevicestoAfflSametoSubscribers|affiliatesPermittedToEnterInterest/"
        "part2Item2bAreSevicestoAfflSametoSubscribers/@rbPart2Item2bAreSevicestoAfflSametoSubscribers",
        "Same services for affiliates", "Y when the services are the same for affiliates and for all subscribers."),
    own("ITEM_2B_DETAILS", text,
        "affiliatesPermittedToEnterInterest/part2Item2bAreSevicestoAfflSametoSubscribers/taPart2Item2bExplainDiff",
        "Affiliates: differences in services", "How services differ between affiliates and subscribers."),
    own("ITEM_2C", code,
        "affiliatesPermittedToEnterInterest/"
        "rbPart2Item2cAreThereArrangementsWithAffl|affiliatesPermittedToEnterInterest/"
        "part2Item2cAnyFrmlInfrmlArrngmnts/@rbPart2Item2cAreThereArrangementsWithAffl",
        "Arrangements with affiliates", "Y when affiliates have arrangements to provide orders or trading interest."),
    own("ITEM_2C_DETAILS", text,
        "affiliatesPermittedToEnterInterest/part2Item2cAnyFrmlInfrmlArrngmnts/taPart2Item2cYesAfflteDtls",
        "Affiliates with arrangements", "Which affiliates have arrangements and what their terms are."),
    own("ITEM_2D", code, "rbPart2Item2dCanOATIBeRoutedByAffl", "Routing to affiliates",
        "Y when orders may be routed to a trading center of an affiliate."),
    own("ITEM_3A", code,
        "rbPart2Item3aCanSubscrOptOutWithOATIOfBD|part2Item3aCanSubscrOptOutWithOATIOfBD/"
        "@rbPart2Item3aCanSubscrOptOutWithOATIOfBD",
        "Opting out of the operator", "Y when a subscriber may keep its orders from meeting the operator's."),
    own("ITEM_3A_DETAILS", text, "part2Item3aCanSubscrOptOutWithOATIOfBD/taPart2Item3aExplianOptOut",
        "How to opt out of the operator", "How a subscriber keeps its orders from meeting the operator's."),
    own("ITEM_3B", code,
        "rbPart2Item3aCanSubscrOptOutWithOATIOfAffl|part2Item3aCanSubscrOptOutWithOATIOfAffl/"
        "@rbPart2Item3aCanSubscrOptOutWithOATIOfAffl",
        "Opting out of affiliates", "Y when a subscriber may keep its orders from meeting those of affiliates."),
    own("ITEM_3B_DETAILS", text, "part2Item3aCanSubscrOptOutWithOATIOfAffl/taPart2Item3bExplianOptOut",
        "How to opt out of affiliates", "How a subscriber keeps its orders from meeting those of affiliates."),
    own("ITEM_3C", code,
        "rbPart2Item3cAreOptOutSametoAllSubscribers|part2Item3cAreOptOutSametoAllSubscribers/"
        "@rbPart2Item3cAreOptOutSametoAllSubscribers",
        "Same opt-out for all", "Y when the terms of opting out are the same for all subscribers."),
    own("ITEM_3C_DETAILS", text, "part2Item3cAreOptOutSametoAllSubscribers/taPart2Item3cExplainDiff",
        "Opting out: differences in terms", "How the terms of opting out differ."),
    own("ITEM_4A", code,
        "rbPart2Item4aAreThereArrangementsBtwBDAndTC|part2Item4aAreThereArrangementsBtwBDAndTC/"
        "@rbPart2Item4aAreThereArrangementsBtwBDAndTC",
        "Arrangements with trading centers",
        "Y when the operator has arrangements with a trading center about access to the system."),
    own("ITEM_4A_DETAILS", text, "part2Item4aAreThereArrangementsBtwBDAndTC/taPart2Item4aTDAndATSServices",
        "Trading centers", "Which trading centers and services the arrangements are about."),
    own("ITEM_4B", code,
        "part2Item4aAreThereArrangementsBtwBDAndTC/"
        "rbPart2Item4bAreThereArrangementsBtwAfflAndTC|part2Item4aAreThereArrangementsBtwBDAndTC/"
        "part2Item4bAreThereArrangementsBtwAfflAndTC/@rbPart2Item4bAreThereArrangementsBtwAfflAndTC",
        "Affiliates' arrangements",
        "Y when affiliates have arrangements with a trading center about access to the system."),
    own("ITEM_4B_DETAILS", text,
        "part2Item4aAreThereArrangementsBtwBDAndTC/part2Item4bAreThereArrangementsBtwAfflAndTC/"
        "taPart2Item4bTDAndATSServices",
        "Affiliates' trading centers", "Which trading centers and services those of affiliates are about."),
    own("ITEM_5A", code,
        "rbPart2Item5aDoesOfferProductsAndServices|part2Item5aDoesOfferProductsAndServices/"
        "@rbPart2Item5aDoesOfferProductsAndServices",
        "Products and services",
        "Y when the operator offers subscribers products or services for use with the system."),
    own("ITEM_5A_DETAILS", text, "part2Item5aDoesOfferProductsAndServices/taPart2Item5aProductsAndServices",
        "Products and services offered", "What the operator offers for use with the system."),
    own("ITEM_5B", code,
        "part2Item5aDoesOfferProductsAndServices/"
        "rbPart2Item5bAreSevicesSametoAllSubscribersAndBD|part2Item5aDoesOfferProductsAndServices/"
        "part2Item5bAreSevicesSametoAllSubscribersAndBD/@rbPart2Item5bAreSevicesSametoAllSubscribersAndBD",
        "Same terms for all", "Y when the terms of those products are the same for all subscribers and the operator."),
    own("ITEM_5B_DETAILS", text,
        "part2Item5aDoesOfferProductsAndServices/part2Item5bAreSevicesSametoAllSubscribersAndBD/"
        "taPart2Item5bExplainDiff",
        "Products and services: differences in terms", "How the terms of those products differ."),
    own("ITEM_5C", code,
        "rbPart2Item5cDoesAfflOfferProductsAndServices|part2Item5cDoesAfflOfferProductsAndServices/"
        "@rbPart2Item5cDoesAfflOfferProductsAndServices",
        "Affiliates' products and services",
        "Y when affiliates offer subscribers products or services for use with the system."),
    own("ITEM_5C_DETAILS", text,
        "part2Item5cDoesAfflOfferProductsAndServices/taPart2Item5cAfflProvidedProductsAndServices",
        "What affiliates offer", "What affiliates offer for use with the system."),
    own("ITEM_5D", code,
        "part2Item5cDoesAfflOfferProductsAndServices/"
        "rbPart2Item5dAreTCOfSevicesSametoAll|part2Item5cDoesAfflOfferProductsAndServices/"
        "part2Item5dAreTCOfSevicesSametoAll/@rbPart2Item5dAreTCOfSevicesSametoAll",
        "Same terms of affiliates for all", "Y when the terms that affiliates offer are the same for all."),
    own("ITEM_5D_DETAILS", text,
        "part2Item5cDoesAfflOfferProductsAndServices/part2Item5dAreTCOfSevicesSametoAll/taPart2Item5dExplainDiff",
        "Affiliates' products and services: differences in terms", "How the terms that affiliates offer differ."),
    own("ITEM_6A", code,
        "rbPart2Item6aDoesEmployeeAccessConfidentialInfo|part2Item6aDoesEmployeeAccessConfidentialInfo/"
        "@rbPart2Item6aDoesEmployeeAccessConfidentialInfo",
        "Shared employees", "Y when an employee who serves others too can see confidential trading information."),
    own("ITEM_6A_DETAILS", text, "part2Item6aDoesEmployeeAccessConfidentialInfo/taPart2Item6aUnitAfflEmployeeServices",
        "Who shares employees", "Which units or affiliates the employees serve, and what they do."),
    own("ITEM_6B", code,
        "rbPart2Item6bDoesAnyEntitySupportServices|part2Item6bDoesAnyEntitySupportServices/"
        "@rbPart2Item6bDoesAnyEntitySupportServices",
        "Service providers", "Y when anyone but the operator supports the services or functions of the system."),
    own("ITEM_6B_DETAILS", text, "part2Item6bDoesAnyEntitySupportServices/taPart2Item6bServiceProvider",
        "Who provides what", "Names of the service providers and what they do."),
    own("ITEM_6C", code,
        "part2Item6bDoesAnyEntitySupportServices/"
        "rbPart2Item6cDoesServiceProviderUseATSServices|part2Item6bDoesAnyEntitySupportServices/"
        "part2Item6cDoesServiceProviderUseATSServices/@rbPart2Item6cDoesServiceProviderUseATSServices",
        "Providers that use the system", "Y when a service provider or its affiliate uses the system."),
    own("ITEM_6C_DETAILS", text,
        "part2Item6bDoesAnyEntitySupportServices/part2Item6cDoesServiceProviderUseATSServices/"
        "taPart2Item6cProviderAfflAndServicesUsed",
        "Services they use", "Which providers use the system and what of it."),
    own("ITEM_6D", code,
        "part2Item6bDoesAnyEntitySupportServices/part2Item6cDoesServiceProviderUseATSServices/"
        "rbPart2Item6dAreATSSevicesSametoAll|part2Item6bDoesAnyEntitySupportServices/"
        "part2Item6cDoesServiceProviderUseATSServices/part2Item6dAreATSSevicesSametoAll/"
        "@rbPart2Item6dAreATSSevicesSametoAll",
        "Same services for providers", "Y when the services are the same for them and for all subscribers."),
    own("ITEM_6D_DETAILS", text,
        "part2Item6bDoesAnyEntitySupportServices/part2Item6cDoesServiceProviderUseATSServices/"
        "part2Item6dAreATSSevicesSametoAll/taPart2Item6dExplainDiff",
        "Service providers: differences in services", "How services for providers and for subscribers differ."),
    own("ITEM_7A", text, "taPart2Item7aDescrOfSafeGaurdsAndProcedures", "Protection of confidential information",
        "Safeguards and procedures that keep confidential trading information of subscribers."),
    own("ITEM_7B", code,
        "rbPart2Item7bCanSubscriberConsentToDisclosure|part2Item7bCanSubscriberConsentToDisclosure/"
        "@rbPart2Item7bCanSubscriberConsentToDisclosure",
        "Consent to disclosure", "Y when a subscriber may consent to disclosure of its confidential information."),
    own("ITEM_7B_DETAILS", text, "part2Item7bCanSubscriberConsentToDisclosure/taPart2Item7bExplainHowAndConditions",
        "How to consent", "How and under what conditions consent is given."),
    own("ITEM_7C", code,
        "part2Item7bCanSubscriberConsentToDisclosure/"
        "rbPart2Item7cCanSubscriberWithdrawConsent|part2Item7bCanSubscriberConsentToDisclosure/"
        "part2Item7cCanSubscriberWithdrawConsent/@rbPart2Item7cCanSubscriberWithdrawConsent",
        "Withdrawal of consent", "Y when a subscriber may take that consent back."),
    own("ITEM_7C_DETAILS", text,
        "part2Item7bCanSubscriberConsentToDisclosure/part2Item7cCanSubscriberWithdrawConsent/"
        "taPart2Item7cExplainHowAndConditions",
        "How to withdraw", "How and under what conditions consent is taken back."),
    own("ITEM_7D", text, "taPart2Item7dSummaryOfRolesRespOfPersons", "Who has access",
        "Roles of the persons who see confidential trading information."),
};

}  // namespace filigree::atsn
