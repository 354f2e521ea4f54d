/// A stretch of a journal whose frames are lost for good and that is known to be so: what repair leaves in place of
/// damage, byte for byte as long, so that every place after it stays valid.
///
/// A gap frame bears the number of the last transaction that it stands for. Its `previous` is not the checksum of the
/// frame before it, which may be lost too, but the one that the frame after it expects: reading goes on there.
struct GapFrame {
  /// Bytes to fill, a multiple of 8 and at least a header.
  let count: Int
  /// Number of the last transaction lost, or of the last one before when none was.
  let sequence: UInt64
  let generation: UInt32
  /// Checksum that the next frame expects of the one before it.
  let chain: UInt32
  /// Name in the folder of the file as it was.
  let evidence: String

  private static let key = "evidence"

  /// The frames that fill the stretch: the first says where the evidence is, if that fits, and zeros fill the rest.
  var bytes: [UInt8] {
    var left = count
    var bytes: [UInt8] = []
    func append(_ payload: [UInt8]) {
      bytes += Frame.bytes(.gap, sequence: sequence, generation: generation, previous: chain, payload: payload)
      left -= Frame.length(payloadCount: payload.count)
    }
    let words = BinaryPropertyList.write([Self.key: .string(evidence)])
    let rest = left - Frame.length(payloadCount: words.count)
    if rest == 0 || rest >= Frame.headerCount { append(words) }
    while left > 0 {
      let room = min(left, Frame.length(payloadCount: Frame.longestPayload & ~7))
      // What is left over has to be long enough for a frame of its own.
      let isTooLong = left > room && left - room < Frame.headerCount
      append([UInt8](repeating: 0, count: room - Frame.headerCount * (isTooLong ? 2 : 1)))
    }
    return bytes
  }

  /// Where the file as it was is kept, as far as the frame had room to say.
  static func evidence(_ payload: ArraySlice<UInt8>) -> String? {
    (try? BinaryPropertyList.read(payload))?[key]?.string
  }
}

/// Transactions that repair found lost for good.
public struct KnownLoss: Hashable, Sendable {
  /// The file.
  public let path: String
  /// Where in it the mended stretch begins.
  public let offset: Int
  /// Numbers of the transactions; empty when only bytes of no transaction were lost.
  public let numbers: Range<UInt64>
  /// Name in the folder of the file as it was before, where there was room to say.
  public let evidence: String?
}
