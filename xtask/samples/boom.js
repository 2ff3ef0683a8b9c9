// Excerpt of index.js, @hapi/boom 10.0 and 7.4, shortened. BSD-3-Clause.
const internals = {
    codes: new Map([
        [404, 'Not Found']
    ])
};

exports.Boom = class extends Error {

    constructor(messageOrError, options = {}) {

        const { statusCode = 500, data = null, ctor = exports.Boom } = options;
    }

    static [Symbol.hasInstance](instance) {

        return exports.isBoom(instance);
    }

    static boomify(err, options) {

        return internals.initialize(err, options.statusCode || 500, options.message);
    }

    static teapot(message, data) {

        return new internals.Boom(message, { statusCode: 418, data, ctor: internals.Boom.teapot });
    }
};


exports.isBoom = function (err, statusCode) {

    return err instanceof Error && !!err.isBoom && (!statusCode || err.output.statusCode === statusCode);
};


exports.boomify = function (err, options) {

    return internals.initialize(err, options.statusCode ?? 500, options.message);
};


exports.notFound = function (messageOrError, data) {

    return new exports.Boom(messageOrError, { statusCode: 404, data, ctor: exports.notFound });
};


exports.internal = function (message, data, statusCode = 500) {

    return internals.serverError(message, data, statusCode, exports.internal);
};


exports.notImplemented = function (message, data) {

    return internals.serverError(message, data, 501, exports.notImplemented);
};


internals.initialize = function (err, statusCode, message) {

    err.output = { statusCode: 400 };
};
