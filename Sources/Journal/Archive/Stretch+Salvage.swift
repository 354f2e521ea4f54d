extension Stretch {
  /// All valid frames in the bytes of a damaged archive, in order, wherever they lie and whatever their generation.
  ///
  /// Where they lay in their journals is not known; only that a frame that begins one lay at 0.
  static func salvage(_ bytes: [UInt8], path: String, last: UInt64) -> [Stretch] {
    var stretches: [Stretch] = []
    var run: (generation: UInt32, isBeginning: Bool, range: Range<Int>)?
    func finish() {
      guard let run else { return }
      stretches.append(
        Stretch(
          path: path, home: .archive(day: nil), generation: run.generation, offset: run.isBeginning ? 0 : 8,
          bytes: Array(bytes[run.range]), last: last))
    }
    var finder = FrameFinder()
    bytes.withUnsafeBytes { buffer in
      var place = 0
      while place + Frame.headerCount <= buffer.count {
        guard Frame.hasMagic(buffer, at: place) else {
          place += 1
          continue
        }
        let generation = UInt32(littleEndian: buffer.loadUnaligned(fromByteOffset: place + 16, as: UInt32.self))
        guard let frame = finder.frame(buffer, at: place, base: 0, generation: generation) else {
          place += 1
          continue
        }
        if let present = run, present.generation == generation, present.range.upperBound == place, frame.kind != .open {
          run?.range = present.range.lowerBound..<frame.end
        } else {
          finish()
          run = (generation, frame.kind == .open, place..<frame.end)
        }
        place = frame.end
      }
      finish()
    }
    return stretches
  }
}
