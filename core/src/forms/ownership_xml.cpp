#include "forms/ownership_elements.hpp"
#include "forms/ownership_readers.hpp"
#include "forms/xml_reader.hpp"

namespace filigree {

bool read_ownership_xml(filing_data& data, span body) noexcept {
  return read_xml_form(data, body, ownership::document_elements);
}

}  // namespace filigree
