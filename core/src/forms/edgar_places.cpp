#include "forms/edgar_places.hpp"

#include <algorithm>
#include <iterator>

#include "text/characters.hpp"

namespace filigree {
namespace {

struct place {
  std::string_view name, code;
};

// Source: EDGAR's state and country codes, and the list of the ownership specification of March 2026, which tells the
// country of Georgia from the state. Sorted by name for the binary search.
constexpr place places[] = {
    {"(LEGACY, NAME NOT FOUND)", "E7"}, {"AFGHANISTAN", "B2"}, {"ALABAMA", "AL"}, {"ALAND ISLANDS", "Y6"},
    {"ALASKA", "AK"}, {"ALBANIA", "B3"}, {"ALBERTA, CANADA", "A0"}, {"ALGERIA", "B4"}, {"AMERICAN SAMOA", "B5"},
    {"ANDORRA", "B6"}, {"ANGOLA", "B7"}, {"ANGUILLA", "1A"}, {"ANTARCTICA", "B8"}, {"ANTIGUA AND BARBUDA", "B9"},
    {"ARGENTINA", "C1"}, {"ARIZONA", "AZ"}, {"ARKANSAS", "AR"}, {"ARMENIA", "1B"}, {"ARUBA", "1C"},
    {"ASHMORE & CARTIER IS", "C2"}, {"AUSTRALIA", "C3"}, {"AUSTRIA", "C4"}, {"AZERBAIJAN", "1D"}, {"BAHAMAS", "C5"},
    {"BAHRAIN", "C6"}, {"BANGLADESH", "C7"}, {"BARBADOS", "C8"}, {"BELARUS", "1F"}, {"BELGIUM", "C9"},
    {"BELIZE", "D1"}, {"BENIN", "G6"}, {"BERMUDA", "D0"}, {"BHUTAN", "D2"}, {"BOLIVIA", "D3"},
    {"BOSNIA AND HERZEGOVINA", "1E"}, {"BOTSWANA", "B1"}, {"BOUVET ISLAND", "D4"}, {"BRAZIL", "D5"},
    {"BRITISH COLUMBIA, CANADA", "A1"}, {"BRITISH INDIAN OCEAN TERRITORY", "D6"}, {"BRUNEI DARUSSALAM", "D9"},
    {"BULGARIA", "E0"}, {"BURKINA FASO", "X2"}, {"BURUNDI", "E2"}, {"CALIFORNIA", "CA"}, {"CAMBODIA", "E3"},
    {"CAMEROON", "E4"}, {"CANADA (FEDERAL LEVEL)", "Z4"}, {"CANAL ZONE", "E5"}, {"CAPE VERDE", "E8"},
    {"CAYMAN ISLANDS", "E9"}, {"CENTRAL AFRICAN REPUBLIC", "F0"}, {"CHAD", "F2"}, {"CHILE", "F3"}, {"CHINA", "F4"},
    {"CHRISTMAS ISLAND", "F6"}, {"COCOS (KEELING) ISLANDS", "F7"}, {"COLOMBIA", "F8"}, {"COLORADO", "CO"},
    {"COMOROS", "F9"}, {"CONGO", "G0"}, {"CONGO, THE DEMOCRATIC REPUBLIC OF THE", "Y3"}, {"CONNECTICUT", "CT"},
    {"COOK ISLANDS", "G1"}, {"COSTA RICA", "G2"}, {"COTE D'IVOIRE", "L7"}, {"CROATIA", "1M"}, {"CUBA", "G3"},
    {"CYPRUS", "G4"}, {"CZECH REPUBLIC", "2N"}, {"CZECHOSLOVAKIA", "G5"}, {"DELAWARE", "DE"}, {"DENMARK", "G7"},
    {"DISTRICT OF COLUMBIA", "DC"}, {"DJIBOUTI", "1G"}, {"DOMINICA", "G9"}, {"DOMINICAN REPUBLIC", "G8"},
    {"EAST TIMOR", "2F"}, {"ECUADOR", "H1"}, {"EGYPT", "H2"}, {"EL SALVADOR", "H3"}, {"EQUATORIAL GUINEA", "H4"},
    {"ERITREA", "1J"}, {"ESTONIA", "1H"}, {"ETHIOPIA", "H5"}, {"FALKLAND ISLANDS (MALVINAS)", "H7"},
    {"FAROE ISLANDS", "H6"}, {"FIJI", "H8"}, {"FINLAND", "H9"}, {"FLORIDA", "FL"}, {"FRANCE", "I0"},
    {"FRENCH GUIANA", "I3"}, {"FRENCH POLYNESIA", "I4"}, {"FRENCH SOUTHERN TERRITORIES", "2C"}, {"GABON", "I5"},
    {"GAMBIA", "I6"}, {"GAZA STRIP", "I7"}, {"GEORGIA", "GA"}, {"GEORGIA (COUNTRY)", "2Q"}, {"GERMANY", "2M"},
    {"GERMANY (BERLIN)", "X9"}, {"GERMANY (WEST)", "I8"}, {"GERMANY, FED. REP.", "I9"}, {"GHANA", "J0"},
    {"GIBRALTAR", "J1"}, {"GREECE", "J3"}, {"GREENLAND", "J4"}, {"GRENADA", "J5"}, {"GUADELOUPE", "J6"},
    {"GUAM", "GU"}, {"GUATEMALA", "J8"}, {"GUERNSEY", "Y7"}, {"GUINEA", "J9"}, {"GUINEA-BISSAU", "S0"},
    {"GUYANA", "K0"}, {"HAITI", "K1"}, {"HAWAII", "HI"}, {"HEARD ISLAND AND MCDONALD ISLANDS", "K4"},
    {"HOLY SEE (VATICAN CITY STATE)", "X4"}, {"HONDURAS", "K2"}, {"HONG KONG", "K3"}, {"HUNGARY", "K5"},
    {"ICELAND", "K6"}, {"IDAHO", "ID"}, {"ILLINOIS", "IL"}, {"INDIA", "K7"}, {"INDIANA", "IN"}, {"INDONESIA", "K8"},
    {"IOWA", "IA"}, {"IRAN, ISLAMIC REPUBLIC OF", "K9"}, {"IRAQ", "L0"}, {"IRAQ-SAUDI", "L1"}, {"IRELAND", "L2"},
    {"ISLE OF MAN", "Y8"}, {"ISRAEL", "L3"}, {"ISRAEL-JORDAN", "L4"}, {"ISRAEL-SYRIA", "L5"}, {"ITALY", "L6"},
    {"JAMAICA", "L8"}, {"JAPAN", "M0"}, {"JERSEY", "Y9"}, {"JOHNSTON ATOLL", "M1"}, {"JORDAN", "M2"},
    {"KANSAS", "KS"}, {"KAZAKSTAN", "1P"}, {"KENTUCKY", "KY"}, {"KENYA", "M3"}, {"KIRIBATI", "J2"},
    {"KOREA, DEMOCRATIC PEOPLE'S REPUBLIC OF", "M4"}, {"KOREA, REPUBLIC OF", "M5"}, {"KUWAIT", "M6"},
    {"KYRGYZSTAN", "1N"}, {"LAO PEOPLE'S DEMOCRATIC REPUBLIC", "M7"}, {"LATVIA", "1R"}, {"LEBANON", "M8"},
    {"LESOTHO", "M9"}, {"LIBERIA", "N0"}, {"LIBYAN ARAB JAMAHIRIYA", "N1"}, {"LIECHTENSTEIN", "N2"},
    {"LITHUANIA", "1Q"}, {"LOUISIANA", "LA"}, {"LUXEMBOURG", "N4"}, {"MACAU", "N5"},
    {"MACEDONIA, THE FORMER YUGOSLAV REPUBLIC OF", "1U"}, {"MADAGASCAR", "N6"}, {"MAINE", "ME"}, {"MALAWI", "N7"},
    {"MALAYSIA", "N8"}, {"MALDIVES", "N9"}, {"MALI", "O0"}, {"MALTA", "O1"}, {"MANITOBA, CANADA", "A2"},
    {"MARSHALL ISLANDS", "1T"}, {"MARTINIQUE", "O2"}, {"MARYLAND", "MD"}, {"MASSACHUSETTS", "MA"},
    {"MAURITANIA", "O3"}, {"MAURITIUS", "O4"}, {"MAYOTTE", "2P"}, {"MEXICO", "O5"}, {"MICHIGAN", "MI"},
    {"MICRONESIA, FEDERATED STATES OF", "1K"}, {"MIDWAY ISLAND", "O6"}, {"MINNESOTA", "MN"}, {"MISSISSIPPI", "MS"},
    {"MISSOURI", "MO"}, {"MOLDOVA, REPUBLIC OF", "1S"}, {"MONACO", "O9"}, {"MONGOLIA", "P0"}, {"MONTANA", "MT"},
    {"MONTENEGRO", "Z5"}, {"MONTSERRAT", "P1"}, {"MOROCCO", "P2"}, {"MOZAMBIQUE", "P3"}, {"MYANMAR", "E1"},
    {"NAMIBIA", "T6"}, {"NAURU", "P5"}, {"NEBRASKA", "NE"}, {"NEPAL", "P6"}, {"NETHERLANDS", "P7"},
    {"NETHERLANDS ANTILLES", "P8"}, {"NEVADA", "NV"}, {"NEW BRUNSWICK, CANADA", "A3"}, {"NEW CALEDONIA", "1W"},
    {"NEW HAMPSHIRE", "NH"}, {"NEW JERSEY", "NJ"}, {"NEW MEXICO", "NM"}, {"NEW YORK", "NY"}, {"NEW ZEALAND", "Q2"},
    {"NEWFOUNDLAND, CANADA", "A4"}, {"NICARAGUA", "Q3"}, {"NIGER", "Q4"}, {"NIGERIA", "Q5"}, {"NIUE", "Q6"},
    {"NORFOLK ISLAND", "Q7"}, {"NORTH CAROLINA", "NC"}, {"NORTH DAKOTA", "ND"}, {"NORTHERN MARIANA ISLANDS", "1V"},
    {"NORWAY", "Q8"}, {"NOVA SCOTIA, CANADA", "A5"}, {"OHIO", "OH"}, {"OKLAHOMA", "OK"}, {"OMAN", "P4"},
    {"ONTARIO, CANADA", "A6"}, {"OREGON", "OR"}, {"PACIFIC ISLANDS TRUST (NAME CUT IN SOURCE)", "Q9"},
    {"PAKISTAN", "R0"}, {"PALAU", "1Y"}, {"PALESTINIAN TERRITORY, OCCUPIED", "1X"}, {"PANAMA", "R1"},
    {"PAPUA NEW GUINEA", "R2"}, {"PARACEL ISLANDS", "R3"}, {"PARAGUAY", "R4"}, {"PENNSYLVANIA", "PA"}, {"PERU", "R5"},
    {"PHILIPPINES", "R6"}, {"PITCAIRN", "R8"}, {"POLAND", "R9"}, {"PORTUGAL", "S1"},
    {"PRINCE EDWARD ISLAND, CANADA", "A7"}, {"PUERTO RICO", "PR"}, {"QATAR", "S3"}, {"QUEBEC, CANADA", "A8"},
    {"REUNION", "S4"}, {"RHODE ISLAND", "RI"}, {"ROMANIA", "S5"}, {"RUSSIAN FEDERATION", "1Z"}, {"RWANDA", "S6"},
    {"SAINT BARTHELEMY", "Z0"}, {"SAINT HELENA", "U8"}, {"SAINT KITTS AND NEVIS", "U7"}, {"SAINT LUCIA", "U9"},
    {"SAINT MARTIN", "Z1"}, {"SAINT PIERRE AND MIQUELON", "V0"}, {"SAINT VINCENT AND THE GRENADINES", "V1"},
    {"SAMOA", "Y0"}, {"SAN MARINO", "S8"}, {"SAO TOME AND PRINCIPE", "S9"}, {"SASKATCHEWAN, CANADA", "A9"},
    {"SAUDI ARABIA", "T0"}, {"SENEGAL", "T1"}, {"SERBIA", "Z2"}, {"SEYCHELLES", "T2"}, {"SIERRA LEONE", "T8"},
    {"SINGAPORE", "U0"}, {"SLOVAKIA", "2B"}, {"SLOVENIA", "2A"}, {"SOLOMON ISLANDS", "D7"}, {"SOMALIA", "U1"},
    {"SOUTH AFRICA", "T3"}, {"SOUTH CAROLINA", "SC"}, {"SOUTH DAKOTA", "SD"},
    {"SOUTH GEORGIA AND THE SOUTH SANDWICH ISLANDS", "1L"}, {"SOUTHERN RHODESIA", "T4"}, {"SOVIET UNION", "U2"},
    {"SPAIN", "U3"}, {"SPANISH NORTH AFRICA", "U4"}, {"SPRATLY ISLAND", "U6"}, {"SRI LANKA", "F1"}, {"SUDAN", "V2"},
    {"SURINAME", "V3"}, {"SVALBARD AND JAN MAYEN", "L9"}, {"SWAZILAND", "V6"}, {"SWEDEN", "V7"},
    {"SWITZERLAND", "V8"}, {"SYRIAN ARAB REPUBLIC", "V9"}, {"TAIWAN", "F5"}, {"TAIWAN, PROVINCE OF CHINA", "F5"},
    {"TAJIKISTAN", "2D"}, {"TANZANIA, UNITED REPUBLIC OF", "W0"}, {"TENNESSEE", "TN"}, {"TEXAS", "TX"},
    {"THAILAND", "W1"}, {"TIMOR-LESTE", "Z3"}, {"TOGO", "W2"}, {"TOKELAU", "W3"}, {"TONGA", "W4"},
    {"TRINIDAD AND TOBAGO", "W5"}, {"TUNISIA", "W6"}, {"TURKEY", "W8"}, {"TURKMENISTAN", "2E"},
    {"TURKS AND CAICOS ISLANDS", "W7"}, {"TUVALU", "2G"}, {"UGANDA", "W9"}, {"UKRAINE", "2H"},
    {"UNITED ARAB EMIRATES", "C0"}, {"UNITED KINGDOM", "X0"}, {"UNITED STATES", "X1"},
    {"UNITED STATES MINOR OUTLYING ISLANDS", "2J"}, {"UNKNOWN", "XX"}, {"URUGUAY", "X3"}, {"UTAH", "UT"},
    {"UZBEKISTAN", "2K"}, {"VANUATU", "2L"}, {"VENEZUELA", "X5"}, {"VERMONT", "VT"}, {"VIET NAM", "Q1"},
    {"VIRGIN ISLANDS, BRITISH", "D8"}, {"VIRGIN ISLANDS, U.S.", "VI"}, {"VIRGINIA", "VA"}, {"WAKE ISLAND", "X7"},
    {"WALLIS AND FUTUNA", "X8"}, {"WASHINGTON", "WA"}, {"WEST VIRGINIA", "WV"}, {"WESTERN SAHARA", "U5"},
    {"WISCONSIN", "WI"}, {"WYOMING", "WY"}, {"YEMEN", "T7"}, {"YUGOSLAVIA", "Y2"}, {"YUKON, CANADA", "B0"},
    {"ZAMBIA", "Y4"}, {"ZIMBABWE", "Y5"},
};

constexpr bool names_are_sorted() {
  for (std::size_t i = 1; i < std::size(places); ++i)
    if (!(places[i - 1].name < places[i].name)) return false;
  return true;
}
static_assert(names_are_sorted());

bool comes_before(std::string_view name, std::string_view sought) noexcept {
  for (std::size_t i = 0; i < name.size() && i < sought.size(); ++i) {
    const char s = is_letter(sought[i]) ? static_cast<char>(sought[i] & ~0x20) : sought[i];
    if (name[i] != s) return static_cast<unsigned char>(name[i]) < static_cast<unsigned char>(s);
  }
  return name.size() < sought.size();
}

}  // namespace

std::string_view edgar_place_code(std::string_view name) noexcept {
  const place* const found = std::lower_bound(std::begin(places), std::end(places), name,
                                              [](const place& one, std::string_view sought) { return comes_before(one.name, sought); });
  return found != std::end(places) && equal_ignoring_case(found->name, name) ? found->code : std::string_view{};
}

bool is_edgar_place_code(std::string_view code) noexcept {
  return std::any_of(std::begin(places), std::end(places), [&](const place& one) { return one.code == code; });
}

}  // namespace filigree
