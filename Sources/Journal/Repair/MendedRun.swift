/// A run of frames with every break in it mended: records with one flipped bit put right, gap frames in place of what is
/// lost. All whole frames stay as they are, and where they are unless something was taken out before them.
struct MendedRun {
  private(set) var bytes: [UInt8] = []
  /// Stretches in which every record could be put right.
  private(set) var restored: [FrameRun.Break] = []
  /// Stretches that are gaps now.
  private(set) var lost: [FrameRun.Break] = []

  /// Mends `old`, the bytes that `run` was read from; `evidence` is the name under which they are kept.
  init(_ run: FrameRun, _ old: [UInt8], evidence: String) {
    var position = 0
    for found in run.breaks.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      let start = max(position, min(found.range.lowerBound - run.base, old.count))
      let end = max(start, min(found.range.upperBound - run.base, old.count))
      bytes += old[position..<start]
      position = end
      if let frames = Self.frames(old[start..<end], run.generation, next: found.next) {
        bytes += frames
        restored.append(found)
      } else {
        let count = max((found.range.count + 7) & ~7, Frame.headerCount)
        bytes +=
          GapFrame(
            count: count, sequence: found.next.sequence, generation: run.generation, chain: found.next.checksum,
            evidence: evidence
          ).bytes
        lost.append(found)
      }
    }
    bytes += old[position...]
  }

  /// Whole frames made of damaged ones, nil unless the last of them is what the next frame goes on from.
  private static func frames(_ bytes: ArraySlice<UInt8>, _ generation: UInt32, next: Link) -> [UInt8]? {
    var rest = bytes
    var frames: [UInt8] = []
    var last: UInt32?
    while !rest.isEmpty {
      guard let frame = Frame.mended(rest, generation: generation) else { return nil }
      frames += frame
      last = Frame.checksum(of: frame)
      rest = rest.dropFirst(frame.count)
    }
    return last == next.checksum ? frames : nil
  }
}
