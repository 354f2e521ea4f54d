import CTerminal
import Glibc

extension Session {
  /// Shows a picture, writing only what changed since the last one, in one write; nothing changed, nothing written.
  public func show(_ screen: Screen, theme: Theme) {
    guard isOpen, !isGone else { return }
    if table?.theme != theme { adopt(theme) }
    guard put(screen) || shown?.cursorCell != screen.cursorCell else { return }
    shown = screen
    let cursor = screen.cursorCell ?? Point(x: -1, y: -1)
    ct_frame(Int32(cursor.y), Int32(cursor.x))
    var frame: [UInt8] = []
    drain(into: &frame)
    guard !frame.isEmpty else { return }
    // Written to the end in one go, and shown by the terminal in one go where it knows how. What is as short as a tick
    // of the clock cannot tear, and is not made longer.
    if kind.synchronizes, frame.count > Session.shortFrame {
      frame = TerminalKind.beginFrame + frame + TerminalKind.endFrame
    }
    let bytes = prelude + frame
    prelude = []
    write(bytes)
  }

  /// The longest frame, in bytes, that is sent as it is.
  private static let shortFrame = 64

  private func adopt(_ theme: Theme) {
    let isFirst = table == nil
    let table = AppearanceTable(theme, depth: depth, colors: Int(ct_colors()), isDirect: kind.isDirect)
    self.table = table
    writer.meanings = table.meanings
    defined = Array(repeating: false, count: Session.lookCount)
    shown = nil
    // The numbers mean other colours now, and curses would believe that nothing changed.
    if !isFirst { ct_redraw() }
  }

  static let lookCount = Surface.allCases.count * Role.allCases.count * 16

  /// Gives curses the cells that differ from those shown, row by row; false when none does.
  private func put(_ screen: Screen) -> Bool {
    let width = min(screen.columns, size.columns)
    let height = min(screen.rows, size.rows)
    let old = shown.flatMap { $0.columns == screen.columns && $0.rows == screen.rows ? $0.cells : nil }
    var run: [ct_cell] = []
    run.reserveCapacity(width)
    var isChanged = old == nil
    for row in 0..<height {
      let range = row * screen.columns..<row * screen.columns + width
      guard var changed = Session.changed(in: range, from: old, to: screen.cells) else { continue }
      isChanged = true
      // Wide characters go whole.
      if changed.lowerBound > range.lowerBound, screen.cells[changed.lowerBound].isRightHalf {
        changed = changed.lowerBound - 1..<changed.upperBound
      }
      if changed.upperBound < range.upperBound, screen.cells[changed.upperBound].isRightHalf {
        changed = changed.lowerBound..<changed.upperBound + 1
      }
      run.removeAll(keepingCapacity: true)
      for index in changed { run.append(encoded(screen.cells[index])) }
      ct_put(Int32(row), Int32(changed.lowerBound - range.lowerBound), run, Int32(run.count))
    }
    return isChanged
  }

  /// The cells of a row from the first that differs to the last; nil when none does.
  private static func changed(in row: Range<Int>, from old: [Cell]?, to new: [Cell]) -> Range<Int>? {
    guard let old else { return row.isEmpty ? nil : row }
    // Most cells of most frames are only looked at here, so it is done a row at a time and without checking indexes.
    return old.withUnsafeBufferPointer { old in
      new.withUnsafeBufferPointer { new in
        guard let before = old.baseAddress, let after = new.baseAddress else { return nil }
        let count = row.count * MemoryLayout<Cell>.stride
        if memcmp(before + row.lowerBound, after + row.lowerBound, count) == 0 { return nil }
        var (first, end) = (row.lowerBound, row.upperBound)
        while first < end, old[first] == new[first] { first += 1 }
        while first < end, old[end - 1] == new[end - 1] { end -= 1 }
        return first < end ? first..<end : nil
      }
    }
  }

  private func encoded(_ cell: Cell) -> ct_cell {
    let look = (Int(cell.surface.rawValue) * Role.allCases.count + Int(cell.role.rawValue)) * 16
    let index = look + Int(cell.emphasis.rawValue & 15)
    if !defined[index], let table {
      defined[index] = true
      let style = Style(cell.role, on: cell.surface, emphasis: cell.emphasis)
      let look = table.appearance(style)
      ct_look(UInt32(index), Int32(look.foreground), Int32(look.background), UInt32(look.emphasis.rawValue))
    }
    var glyph = cell.glyph
    if !isUTF8 {
      // The right half of a wide character has to become a cell of its own.
      glyph = cell.isRightHalf ? 0x3F : UInt64(AsciiGlyphs.substitute(UInt32(truncatingIfNeeded: glyph & 0x1F_FFFF)))
    }
    return ct_cell(glyph: glyph, look: UInt32(index))
  }

  /// Takes what curses wrote, in the shortest form the terminal is known to understand.
  func drain(into bytes: inout [UInt8]) {
    let waiting = ct_pending()
    guard waiting > 0 else { return }
    if scratch.count < waiting { scratch = Array(repeating: 0, count: waiting) }
    let count = scratch.withUnsafeMutableBufferPointer { ct_take($0.baseAddress, $0.count) }
    scratch.withUnsafeBufferPointer { all in
      let taken = UnsafeBufferPointer(rebasing: all[..<min(count, all.count)])
      if kind.isModern, !kind.isDirect {
        writer.write(taken, to: &bytes)
      } else {
        bytes.append(contentsOf: taken)
      }
    }
  }

  /// Writes all the bytes; a terminal that is gone is remembered.
  func write(_ bytes: [UInt8]) {
    var written = 0
    while written < bytes.count, !isGone {
      let count = bytes.withUnsafeBytes { all in
        all[written...].withMemoryRebound(to: UInt8.self) { Glibc.write(options.output, $0.baseAddress, $0.count) }
      }
      if count > 0 {
        written += count
      } else if errno == EAGAIN {
        // Somebody made the terminal non-blocking: wait until it takes more.
        var room = pollfd(fd: options.output, events: Int16(POLLOUT), revents: 0)
        if poll(&room, 1, 1_000) < 0, errno != EINTR { isGone = true }
        if room.revents & Int16(POLLHUP | POLLERR | POLLNVAL) != 0 { isGone = true }
      } else if errno != EINTR {
        isGone = true
      }
    }
  }
}
