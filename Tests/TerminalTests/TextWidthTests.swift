import Testing

@testable import Terminal

@Suite struct TextWidthTests {
  @Test func cutsByCells() {
    #expect(TextWidth.cut("展厅浦东福特", to: 7) == "展厅浦…")
  }
}
