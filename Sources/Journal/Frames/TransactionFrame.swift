/// The payload of a frame that holds a transaction: a dictionary, so that more can be added beside it.
enum TransactionFrame {
  static let key = "transaction"

  static func payload(_ transaction: some Encodable) throws(StoreError) -> [UInt8] {
    let list: PropertyList
    do {
      list = try PropertyListCoder.encode(transaction)
    } catch {
      throw .unencodable(problem: describe(error))
    }
    let payload = BinaryPropertyList.write(.dictionary(PropertyList.Entries([(key, list)])))
    guard payload.count <= Frame.longestPayload else {
      throw .tooLarge(count: payload.count, limit: Frame.longestPayload)
    }
    return payload
  }

  static func transaction<Transaction: Decodable>(
    _ payload: ArraySlice<UInt8>, path: String, sequence: UInt64
  ) throws(StoreError) -> Transaction {
    do {
      let list = try BinaryPropertyList.read(payload)
      guard let transaction = list[key] else {
        throw StoreError.undecodable(path: path, sequence: sequence, problem: "no \(key)")
      }
      return try PropertyListCoder.decode(from: transaction)
    } catch {
      throw .undecodable(path: path, sequence: sequence, problem: describe(error))
    }
  }
}

/// An error of the coders in a line: where in the value, and what.
func describe(_ error: any Error) -> String {
  func line(_ context: DecodingError.Context) -> String {
    let path = context.codingPath.map(\.stringValue).joined(separator: ".")
    return (path.isEmpty ? "" : path + ": ") + context.debugDescription
  }
  switch error {
  case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context),
    DecodingError.keyNotFound(_, let context), DecodingError.dataCorrupted(let context):
    return line(context)
  case EncodingError.invalidValue(_, let context): return context.debugDescription
  default: return "\(error)"
  }
}
