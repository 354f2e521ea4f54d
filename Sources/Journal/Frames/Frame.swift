/// One record of a journal: a header of 32 bytes and a payload, zero-padded to a multiple of 8 (store.md §3).
struct Frame: Hashable {
  /// What a frame is for. Kinds from 0x80 on may be passed over by programs that do not know them.
  enum Kind: Hashable {
    /// First in a generation.
    case open
    /// One transaction.
    case transaction
    /// Last in a generation: the next one goes on.
    case seal
    /// In place of frames that are lost for good.
    case gap
    /// Made by a newer program, harmless to pass over.
    case optional(UInt8)
    /// Made by a newer program; what follows cannot be understood without it.
    case unknown(UInt8)
  }

  /// "JRNL" as a little-endian number.
  static let magic: UInt32 = 0x4C4E_524A
  /// Bytes of a header.
  static let headerCount = 32
  /// Longest payload: its length has three bytes.
  static let longestPayload = 0xFF_FFFF

  let kind: Kind
  /// Number of the last transaction at the end of this frame.
  let sequence: UInt64
  /// Number of the journal file.
  let generation: UInt32
  /// Checksum of the frame before this one, 0 when there is none; of a gap, of the last frame that it stands for.
  let previous: UInt32
  /// Checksum of this frame.
  let checksum: UInt32
  /// Where the frame begins in its file.
  let offset: Int
  /// Bytes of the payload without padding.
  let payloadCount: Int

  /// Where the payload is in its file.
  var payload: Range<Int> { offset + Self.headerCount..<offset + Self.headerCount + payloadCount }
  /// Where the next frame begins.
  var end: Int { offset + Self.length(payloadCount: payloadCount) }

  /// Bytes of a whole frame.
  static func length(payloadCount: Int) -> Int { headerCount + (payloadCount + 7) & ~7 }
}

extension Frame.Kind {
  init(code: UInt8) {
    switch code {
    case 1: self = .open
    case 2: self = .transaction
    case 3: self = .seal
    case 0x80: self = .gap
    case 0x81...: self = .optional(code)
    default: self = .unknown(code)
    }
  }

  var code: UInt8 {
    switch self {
    case .open: 1
    case .transaction: 2
    case .seal: 3
    case .gap: 0x80
    case .optional(let code), .unknown(let code): code
    }
  }
}
