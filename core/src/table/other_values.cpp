#include "table/other_values.hpp"

#include "spec/columns.hpp"
#include "spec/compile.hpp"

namespace filigree {
namespace {

using enum value_type;
using namespace columns;

constexpr column_spec other_columns[] = {
    accession_number(),
    row_order("Place among these values, as the filing has them."),
    at(other_value::path,
       own("PATH", value_type::text, {}, "Where", "Names of the elements around the value, outermost first.")),
    at(other_value::text, own("VALUE", value_type::text, {}, "Value", "Text that no column of the form takes.")),
};
constexpr table_spec tables[] = {{.name = "OTHER_VALUES", .title = "Other values", .columns = other_columns}};

}  // namespace

constinit const std::span<const table_spec> other_values = compiled<tables, nothing_ignored>::tables;

}  // namespace filigree
