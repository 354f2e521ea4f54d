extension UntrustedBytes {
  /// Good bytes to begin with.
  package static func samples(for reader: Reader) -> [[UInt8]] {
    let list: PropertyList = [
      "a": [["c": 1, "d": "徐家汇"], [:], []], "b": ["x": ["e": 0.5], "y": ["f": .data([1, 2, 3])]],
      "c": -70_000, "d": "a rather long text of more than fifteen bytes", "g": [1, .uid(0), 300], "h": true,
      "i": PropertyList(UInt64.max), "when": .date(secondsSince2001: 800_000_000),
    ]
    switch reader {
    case .binary: return [BinaryPropertyList.write(list), BinaryPropertyList.write(["a": []])]
    case .xml: return [Array(list.xml.utf8), Array("<plist><dict><key>a</key><array/></dict></plist>".utf8)]
    case .frames:
      var bytes: [UInt8] = []
      var previous: UInt32 = 0
      for (kind, payload) in [
        (Frame.Kind.open, ["program": "p", "state": list] as PropertyList), (.transaction, ["transaction": list]),
        (.transaction, ["transaction": ["c": 2]]), (.seal, [:]),
      ] {
        let frame = Frame.bytes(
          kind, sequence: 1, generation: 1, previous: previous, payload: BinaryPropertyList.write(payload))
        previous = Frame.checksum(of: frame)
        bytes += frame
      }
      return [bytes]
    case .snapshot:
      let place: PropertyList = ["generation": 1, "offset": 64, "sequence": 3, "checksum": 9]
      let content: PropertyList = ["format": 1, "program": "p", "through": place, "archives": [], "state": list]
      var marked = BinaryPropertyList.write(content)
      SnapshotMark.apply(to: &marked)
      return [marked, BinaryPropertyList.write(content), Array(content.xml.utf8)]
    }
  }

  /// Makes the checksums of changed bytes fit again, where the reader asks for any.
  package static func reseal(_ bytes: inout [UInt8], for reader: Reader) {
    switch reader {
    case .binary, .xml: break
    case .snapshot:
      guard bytes.count >= 40, bytes.starts(with: "bplist00".utf8), bytes[bytes.count - 32] != 0 else { return }
      for index in bytes.count - 32..<bytes.count - 27 { bytes[index] = 0 }
      SnapshotMark.apply(to: &bytes)
    case .frames:
      var offset = 0
      while offset + Frame.headerCount <= bytes.count {
        let isFrame = bytes.withUnsafeBytes { Frame.hasMagic($0, at: offset) }
        let count = Int(bytes[offset + 4]) | Int(bytes[offset + 5]) << 8 | Int(bytes[offset + 6]) << 16
        let length = Frame.length(payloadCount: count)
        guard isFrame, offset + length <= bytes.count else {
          offset += 8
          continue
        }
        let checksum = bytes.withUnsafeBytes { buffer in
          var crc = CRC32C()
          crc.feed(UnsafeRawBufferPointer(rebasing: buffer[offset..<offset + 28]))
          crc.feed(UnsafeRawBufferPointer(rebasing: buffer[offset + 32..<offset + length]))
          return crc.value
        }
        for index in 0..<4 { bytes[offset + 28 + index] = UInt8(truncatingIfNeeded: checksum >> UInt32(8 * index)) }
        offset += length
      }
    }
  }
}
