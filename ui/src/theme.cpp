#include "theme.hpp"

#include <algorithm>

namespace filigree::ui {
namespace {

constexpr ImU32 rgb(unsigned hex) { return IM_COL32(hex >> 16, hex >> 8 & 0xFF, hex & 0xFF, 0xFF); }

constexpr colours light = {rgb(0x1b1e22), rgb(0x5b6167), rgb(0xfefefd), rgb(0xf7f6f3), rgb(0xe5e3de), rgb(0x8f8d87),
                           rgb(0x2457c5), rgb(0xedf2fd), rgb(0xffe28a), rgb(0x14704a), rgb(0xad2f27), rgb(0x85570a)};
constexpr colours dark = {rgb(0xe8e6e1), rgb(0xa2a7ad), rgb(0x15171a), rgb(0x1c1f23), rgb(0x2e3237), rgb(0x71767c),
                          rgb(0x8fb2ff), rgb(0x1d2840), rgb(0x614e0f), rgb(0x62c796), rgb(0xff958b), rgb(0xe5b65f)};

/// Latin with its extensions, Greek, Cyrillic, punctuation, currencies, arrows and a few signs.
constexpr ImWchar ranges[] = {0x20,   0x17F,  0x192,  0x192,  0x218,  0x21B,  0x2C6,  0x2DD,  0x391,
                              0x3C9,  0x400,  0x45F,  0x2010, 0x2027, 0x2030, 0x203A, 0x20A0, 0x20BF,
                              0x2116, 0x2122, 0x2190, 0x2199, 0x2205, 0x2205, 0x2211, 0x2212, 0x221E,
                              0x221E, 0x2260, 0x2265, 0x25A0, 0x25FF, 0x2715, 0x2715, 0};

/// Signs that Inter lacks: the mono face has them.
constexpr ImWchar signs[] = {0x2190, 0x2199, 0x25A0, 0x25FF, 0x2715, 0x2715, 0};

/// Figures of one width, so that numbers stand one under the other.
void make_tabular(ImFont& face) {
  float widest = 0;
  for (ImWchar digit = '0'; digit <= '9'; ++digit) widest = std::max(widest, face.FindGlyph(digit)->AdvanceX);
  for (ImFontGlyph& glyph : face.Glyphs) {
    if (glyph.Codepoint < '0' || glyph.Codepoint > '9') continue;
    const float shift = static_cast<float>(static_cast<int>((widest - glyph.AdvanceX) / 2));
    glyph.X0 += shift;
    glyph.X1 += shift;
    glyph.AdvanceX = widest;
  }
  face.BuildLookupTable();
}

ImFont* add_face(const face& from, float size) {
  ImFontConfig how;
  how.FontDataOwnedByAtlas = false;
  how.OversampleH = 2;
  how.OversampleV = 1;
  how.PixelSnapH = false;
  return ImGui::GetIO().Fonts->AddFontFromMemoryTTF(const_cast<void*>(from.data), from.size, size, &how, ranges);
}

void add_signs(const face& from, float size) {
  ImFontConfig how;
  how.FontDataOwnedByAtlas = false;
  how.MergeMode = true;
  ImGui::GetIO().Fonts->AddFontFromMemoryTTF(const_cast<void*>(from.data), from.size, size, &how, signs);
}

ImVec4 vec(ImU32 colour) { return ImGui::ColorConvertU32ToFloat4(colour); }

}  // namespace

void apply(theme& to) {
  to.is = to.dark ? dark : light;
  const colours& c = to.is;
  ImGuiStyle style;
  to.dark ? ImGui::StyleColorsDark(&style) : ImGui::StyleColorsLight(&style);
  style.WindowPadding = style.FramePadding = ImVec2(8, 4);
  style.FramePadding = ImVec2(8, 4);
  style.ItemSpacing = ImVec2(8, 4);
  style.ItemInnerSpacing = ImVec2(4, 4);
  style.WindowRounding = style.ChildRounding = style.TabRounding = 0;
  style.ScrollbarRounding = 4;
  style.FrameRounding = style.GrabRounding = 2;
  style.PopupRounding = 4;
  style.ScrollbarSize = 8;
  style.WindowBorderSize = style.ChildBorderSize = style.FrameBorderSize = 0;
  style.PopupBorderSize = 1;
  style.ScaleAllSizes(to.scale);
  style.PopupBorderSize = 1;
  style.AntiAliasedLinesUseTex = false;
  ImVec4* is = style.Colors;
  is[ImGuiCol_Text] = vec(c.ink);
  is[ImGuiCol_TextDisabled] = vec(c.muted);
  is[ImGuiCol_WindowBg] = is[ImGuiCol_ChildBg] = vec(c.ground);
  is[ImGuiCol_PopupBg] = vec(to.dark ? c.raised : c.ground);
  is[ImGuiCol_Border] = is[ImGuiCol_Separator] = vec(c.hairline);
  is[ImGuiCol_FrameBg] = is[ImGuiCol_FrameBgHovered] = is[ImGuiCol_FrameBgActive] = vec(c.raised);
  is[ImGuiCol_Button] = ImVec4(0, 0, 0, 0);
  is[ImGuiCol_ButtonHovered] = vec(c.raised);
  is[ImGuiCol_ButtonActive] = vec(c.hairline);
  is[ImGuiCol_Header] = is[ImGuiCol_HeaderActive] = vec(c.accent_ground);
  is[ImGuiCol_HeaderHovered] = vec(c.raised);
  is[ImGuiCol_Tab] = is[ImGuiCol_TabUnfocused] = ImVec4(0, 0, 0, 0);
  is[ImGuiCol_TabHovered] = vec(c.raised);
  is[ImGuiCol_TabActive] = is[ImGuiCol_TabUnfocusedActive] = vec(c.accent_ground);
  is[ImGuiCol_ScrollbarBg] = ImVec4(0, 0, 0, 0);
  is[ImGuiCol_ScrollbarGrab] = vec(c.hairline);
  is[ImGuiCol_ScrollbarGrabHovered] = is[ImGuiCol_ScrollbarGrabActive] = vec(c.edge);
  is[ImGuiCol_TextSelectedBg] = vec(to.dark ? c.mark : c.mark);
  is[ImGuiCol_CheckMark] = is[ImGuiCol_NavHighlight] = vec(c.accent);
  is[ImGuiCol_DragDropTarget] = vec(c.accent);
  ImGui::GetStyle() = style;
}

void build_faces(theme& to, const faces& from) {
  ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
  atlas.Clear();
  atlas.Flags |= ImFontAtlasFlags_NoMouseCursors;
  to.text = add_face(from.text, to.px(14));
  add_signs(from.mono, to.px(14));
  to.table = add_face(from.text, to.px(13));
  add_signs(from.mono, to.px(13));
  to.strong = add_face(from.strong, to.px(14));
  to.mono = add_face(from.mono, to.px(12));
  atlas.Build();
  make_tabular(*to.text);
  make_tabular(*to.table);
  ImGui::GetIO().FontDefault = to.text;
}

float width_of(const ImFont* face, std::string_view text) {
  if (text.empty()) return 0;  // no end, to Dear ImGui, means a zero byte
  return face->CalcTextSizeA(face->FontSize, 1e9f, 0, text.data(), text.data() + text.size()).x;
}

void draw_text(ImDrawList& on, const ImFont* face, ImVec2 at, ImU32 colour, std::string_view text, const ImVec4* clip) {
  if (!text.empty()) on.AddText(face, face->FontSize, at, colour, text.data(), text.data() + text.size(), 0, clip);
}

}  // namespace filigree::ui
